package cn.huaiyuan.groupschooling.group.body;

import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.kit.aggregate.Voidable;
import cn.huaiyuan.groupschooling.kit.text.Identifying;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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

    /** 组长, 副组长, 成员, 联络员, or a post that runs the office (办公室). */
    @Schema(name = "SeatRole")
    public enum Role {
        LEADER, DEPUTY, MEMBER, LIAISON, OFFICE
    }

    /** The days on which a post of one body, the holder, has a role in another. */
    @Embeddable
    @Schema(name = "Seat")
    public record Seat(@NotNull @Enumerated(EnumType.STRING) Role role,
            @NotBlank @Size(max = 20) @Column(name = "holder_code") @Schema(description = "Code of the body whose post it is", examples = "EDU") @Identifying String holder,
            @NotBlank @Size(max = 60) @Schema(description = "The post, never a person's name", examples = "县教育体育局局长") String post,
            @NotNull LocalDate validFrom,
            @Schema(nullable = true, description = "Last day, inclusive; null while it holds") LocalDate validTo,
            @NotBlank @Size(max = 200) @Schema(examples = "怀教组〔2024〕1号附件1") String document) {

        Period period() {
            return new Period(validFrom, validTo);
        }

        boolean isSameAs(Seat other) {
            return role == other.role && holder.equals(other.holder) && post.equals(other.post);
        }
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
        seats.addAll(registration.seats());
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
    List<Seat> seats() {
        return sorted(seats);
    }

    static List<Seat> sorted(List<Seat> seats) {
        return seats.stream().sorted(Comparator.comparing(Seat::role).thenComparing(Seat::validFrom)
                .thenComparing(Seat::holder).thenComparing(Seat::post)).toList();
    }

    /** Empty if the body is voided. */
    List<Seat> seatsOn(LocalDate day) {
        return stands() ? seats().stream().filter(seat -> seat.period().holdsOn(day)).toList() : List.of();
    }
}
