package cn.huaiyuan.groupschooling.group.designation;

import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.group.register.Status;
import cn.huaiyuan.groupschooling.group.school.School;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.kit.journal.Aggregate;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;

/** That a school with all its units, or one unit alone, is weak from a day on. Wrong ones are voided, not deleted. */
@Entity
public class Designation extends Aggregate {
    @ManyToOne
    private School school;
    @ManyToOne
    private Unit unit;
    private String document;
    private LocalDate validFrom;
    private LocalDate validTo;
    @Enumerated(EnumType.STRING)
    private Status status;

    protected Designation() {
    }

    /** @param school null where it is the unit's; then the unit is not */
    Designation(School school, Unit unit, DesignationTerms terms) {
        this.school = school;
        this.unit = unit;
        this.status = Status.ACTIVE;
        set(terms);
    }

    /** @throws IllegalStateException where it is voided */
    void correct(DesignationTerms terms) {
        requireActive();
        set(terms);
    }

    /** @throws IllegalStateException where it is voided */
    void end(LocalDate lastDay) {
        requireActive();
        validTo = lastDay;
    }

    /** @throws IllegalStateException where it is voided already */
    void makeVoid() {
        requireActive();
        status = Status.VOIDED;
    }

    private void set(DesignationTerms terms) {
        document = terms.document();
        validFrom = terms.validFrom();
        validTo = terms.validTo();
    }

    private void requireActive() {
        if (status != Status.ACTIVE) {
            throw new IllegalStateException("designation " + id() + " is voided");
        }
    }

    /** Null where it is a unit's alone. */
    public School school() {
        return school;
    }

    /** Null where it is a school's with all its units. */
    public Unit unit() {
        return unit;
    }

    /** The city bureau's document. */
    public String document() {
        return document;
    }

    public Status status() {
        return status;
    }

    public Period period() {
        return new Period(validFrom, validTo);
    }

    LocalDate validFrom() {
        return validFrom;
    }
}
