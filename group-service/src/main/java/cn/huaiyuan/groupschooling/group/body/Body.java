package cn.huaiyuan.groupschooling.group.body;

import cn.huaiyuan.groupschooling.kit.aggregate.Voidable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A body that the plan names as responsible, or that sits in its leading group. */
@Entity
public class Body extends Voidable {
    private String bodyCode;
    private String name;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @ElementCollection
    @CollectionTable(name = "body_seat", joinColumns = @JoinColumn(name = "body_id"))
    private List<Seat> seats = new ArrayList<>();

    /** A department of the county or of the city, a group of several, or the schools' side (总校, 成员校). */
    @Schema(name = "BodyKind")
    public enum Kind {
        DEPARTMENT, CITY_DEPARTMENT, LEADING_GROUP, SCHOOL
    }

    /** 组长, 副组长, 成员, 联络员, or one who runs the office (办公室). */
    @Schema(name = "SeatRole")
    public enum Role {
        LEADER, DEPUTY, MEMBER, LIAISON, OFFICE
    }

    protected Body() {
    }

    Body(String bodyCode, BodyRegistration registration) {
        this.bodyCode = bodyCode;
        change(registration);
    }

    void change(BodyRegistration registration) {
        name = registration.name();
        kind = registration.kind();
        seats.clear();
        registration.seatEntries().forEach(entry -> seats.add(new Seat(entry)));
        stand();
    }

    public String bodyCode() {
        return bodyCode;
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /** All of them, by role and day. */
    List<SeatEntry> seats() {
        return SeatEntry.sorted(seats.stream().map(Seat::entry).toList());
    }

    /** None of a voided one. */
    List<SeatEntry> seatsOn(LocalDate day) {
        return stands() ? seats().stream().filter(seat -> seat.period().holdsOn(day)).toList() : List.of();
    }
}
