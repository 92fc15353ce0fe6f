package cn.huaiyuan.groupschooling.group.designation;

import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.group.school.School;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.kit.aggregate.Voidable;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;

/** That a school with all its units, or a single unit, is weak from a day on. */
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

    /** @param school null if the designation is that of a unit; otherwise the unit is null */
    Designation(School school, Unit unit, DesignationTerms terms) {
        this.school = school;
        this.unit = unit;
        set(terms);
    }

    /** @throws IllegalStateException if it is voided */
    void correct(DesignationTerms terms) {
        requireActive();
        set(terms);
    }

    /** @throws IllegalStateException if it is voided */
    void end(LocalDate lastDay) {
        requireActive();
        validTo = lastDay;
    }

    private void set(DesignationTerms terms) {
        document = terms.document();
        validFrom = terms.validFrom();
        validTo = terms.validTo();
    }

    /** Null if it is that of a unit. */
    public School school() {
        return school;
    }

    /** Null if it is that of a school with all its units. */
    public Unit unit() {
        return unit;
    }

    /** The city bureau's document. */
    public String document() {
        return document;
    }

    DesignationTerms terms() {
        return new DesignationTerms(document, validFrom, validTo);
    }

    public Period period() {
        return new Period(validFrom, validTo);
    }

    LocalDate validFrom() {
        return validFrom;
    }
}
