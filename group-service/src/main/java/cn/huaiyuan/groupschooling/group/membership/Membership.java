package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.group.educationgroup.EducationGroup;
import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.kit.aggregate.Voidable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a unit is in a group in a period. */
@Entity
public class Membership extends Voidable {
    @ManyToOne(optional = false)
    private EducationGroup group;
    @ManyToOne(optional = false)
    private Unit unit;
    @Enumerated(EnumType.STRING)
    private Role role;
    @Column(name = "is_primary")
    private boolean primary;
    private LocalDate validFrom;
    private LocalDate validTo;
    @Enumerated(EnumType.STRING)
    private Reason reason;

    /** 总校 or 成员校. */
    @Schema(name = "MembershipRole")
    public enum Role {
        HQ, MEMBER
    }

    /** How the unit came in: when the group was founded, as a new school that the group takes on (承接新校), or later. */
    @Schema(name = "MembershipReason")
    public enum Reason {
        FOUNDING, NEW_SCHOOL, JOINED
    }

    protected Membership() {
    }

    Membership(EducationGroup group, Unit unit, Admission admission) {
        this.group = group;
        this.unit = unit;
        this.role = admission.role();
        this.primary = admission.primary();
        this.validFrom = admission.validFrom();
        this.validTo = admission.validTo();
        this.reason = admission.reason();
    }

    /** A new membership of the same unit in the same group and to the same last day, in another role. */
    Membership continuedAs(Role other, LocalDate from) {
        return new Membership(group, unit,
                new Admission(group.groupCode(), unit.unitCode(), other, primary, from, validTo, reason, null));
    }

    /** @throws IllegalStateException if it is voided; the service checks this first */
    void end(LocalDate lastDay) {
        requireActive();
        validTo = lastDay;
    }

    public EducationGroup group() {
        return group;
    }

    public Unit unit() {
        return unit;
    }

    public Role role() {
        return role;
    }

    /** A unit in two groups counts for its primary one where it counts only once (D-21). */
    public boolean primary() {
        return primary;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** The last day, inclusive; null while it is open. */
    public LocalDate validTo() {
        return validTo;
    }

    public Reason reason() {
        return reason;
    }

    /**
     * Whether the group must send an executive principal (执行校长), because it takes on a new school (M-NEWSCHOOL-EXEC, plan
     * 三(一)2).
     */
    public boolean executivePrincipalExpected() {
        return reason == Reason.NEW_SCHOOL;
    }

    public Period period() {
        return new Period(validFrom, validTo);
    }
}
