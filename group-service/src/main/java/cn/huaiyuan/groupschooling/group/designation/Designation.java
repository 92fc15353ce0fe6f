package cn.huaiyuan.groupschooling.group.designation;

import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.group.school.School;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.kit.aggregate.Voidable;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;

/** That a school with all its units, or one unit alone, is weak from a day on. Wrong ones are voided, not deleted. */
@Entity
public class Designation extends Voidable {
    @ManyToOne
    private School school;
    @ManyToOne
    private Unit unit;
    private String document;
    private LocalDate validFrom;
    private LocalDate validTo;

    protected Designation() {
    }

    /** @param school null where it is the unit's; then the unit is not */
    Designation(School school, Unit unit, DesignationTerms terms) {
        this.school = school;
        this.unit = unit;
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

    private void set(DesignationTerms terms) {
        document = terms.document();
        validFrom = terms.validFrom();
        validTo = terms.validTo();
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

    public Period period() {
        return new Period(validFrom, validTo);
    }

    LocalDate validFrom() {
        return validFrom;
    }
}
