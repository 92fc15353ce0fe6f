package cn.huaiyuan.groupschooling.group.body;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** A time in which a post of one body has a role in another. */
@Embeddable
public class Seat {
    @Enumerated(EnumType.STRING)
    private Body.Role role;
    private String holderCode;
    private String post;
    private LocalDate validFrom;
    private LocalDate validTo;
    private String document;

    protected Seat() {
    }

    Seat(SeatEntry entry) {
        this.role = entry.role();
        this.holderCode = entry.holder();
        this.post = entry.post();
        this.validFrom = entry.validFrom();
        this.validTo = entry.validTo();
        this.document = entry.document();
    }

    SeatEntry entry() {
        return new SeatEntry(role, holderCode, post, validFrom, validTo, document);
    }
}
