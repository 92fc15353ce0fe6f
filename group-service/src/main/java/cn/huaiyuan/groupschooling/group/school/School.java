package cn.huaiyuan.groupschooling.group.school;

import cn.huaiyuan.groupschooling.group.period.Life;
import cn.huaiyuan.groupschooling.kit.journal.Aggregate;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** A school as the ministry numbers it. The code stays when the name changes and is never used again (rules §5.3). */
@Entity
public class School extends Aggregate {
    private String schoolCode;
    private String name;
    @Enumerated(EnumType.STRING)
    private Ownership ownership;
    private String legalPersonCode;
    private LocalDate openedOn;
    private LocalDate closedOn;

    /** Who runs it: 公办 or 民办. */
    public enum Ownership {
        PUBLIC, PRIVATE
    }

    protected School() {
    }

    School(String schoolCode, SchoolRegistration registration) {
        this.schoolCode = schoolCode;
        change(registration);
    }

    void change(SchoolRegistration registration) {
        name = registration.name();
        ownership = registration.ownership();
        legalPersonCode = registration.legalPersonCode();
        openedOn = registration.openedOn();
        closedOn = registration.closedOn();
    }

    public String schoolCode() {
        return schoolCode;
    }

    public String name() {
        return name;
    }

    public Ownership ownership() {
        return ownership;
    }

    /** Unified social credit code of the legal person behind it (GB 32100); null where it is not known. */
    public String legalPersonCode() {
        return legalPersonCode;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    /** The first day on which it is no longer open; null while it is. */
    public LocalDate closedOn() {
        return closedOn;
    }

    public Life life() {
        return new Life(openedOn, closedOn);
    }
}
