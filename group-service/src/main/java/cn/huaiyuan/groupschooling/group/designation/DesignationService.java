package cn.huaiyuan.groupschooling.group.designation;

import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.group.period.Today;
import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import cn.huaiyuan.groupschooling.kit.aggregate.Voiding;
import cn.huaiyuan.groupschooling.group.school.School;
import cn.huaiyuan.groupschooling.group.school.Schools;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.group.unit.Units;
import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.Preconditions;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Enters what the city bureau designates, ends and corrects it, voids what was wrong. */
@ApplicationScoped
class DesignationService {
    private static final String CHANGED = "designation.changed.v1";

    @Inject
    Designations designations;
    @Inject
    Schools schools;
    @Inject
    Units units;
    @Inject
    Outbox outbox;
    @Inject
    Preconditions preconditions;
    @Inject
    Today today;

    @Transactional
    Designation grant(DesignationGrant grant) {
        var school = grant.school() == null
                ? null
                : schools.lock(grant.school()).filter(School::stands).orElse(null);
        var unit = grant.unit() == null ? null : held(grant.unit());
        DesignationRules.grant(grant, school == null ? null : school.life(), unit == null ? null : unit.life())
                .rejectIfAny();
        var designation = new Designation(school, unit, grant.terms());
        requireNoOther(designation, grant.terms());
        designations.persist(designation);
        outbox.record(new Change<>("designation.granted.v1", designation, DesignationState.of(designation), null,
                grant.document()));
        return designation;
    }

    /** Whoever voids it waits, and finds the designation. Null where there is none of the name. */
    private Unit held(String idOrCode) {
        units.hold(idOrCode);
        return units.writable(idOrCode, Roles.EDU_BUREAU).orElse(null);
    }

    @Transactional
    Designation correct(UUID id, DesignationCorrection correction) {
        var designation = active(id);
        var before = DesignationState.of(designation);
        var terms = correction.terms();
        if (terms.equals(new DesignationTerms(designation.document(), before.validFrom(), before.validTo()))) {
            return designation;
        }
        var life = designation.school() == null ? designation.unit().life() : designation.school().life();
        DesignationRules.correction(new Period(terms.validFrom(), terms.validTo()), life).rejectIfAny();
        requireNoOther(designation, terms);
        designation.correct(terms);
        outbox.record(
                new Change<>(CHANGED, designation, DesignationState.of(designation), before, correction.reason()));
        return designation;
    }

    @Transactional
    Designation end(UUID id, DesignationEnd end) {
        var designation = active(id);
        DesignationRules.end(designation.period(), end.lastDay()).rejectIfAny();
        if (end.lastDay().equals(designation.period().to())) {
            return designation;
        }
        var before = DesignationState.of(designation);
        designation.end(end.lastDay());
        outbox.record(new Change<>(CHANGED, designation, DesignationState.of(designation), before, end.reason()));
        return designation;
    }

    @Transactional
    Designation makeVoid(UUID id, Voiding voiding) {
        var designation = active(id);
        var before = DesignationState.of(designation);
        designation.makeVoid(voiding.reason());
        outbox.record(new Change<>("designation.voided.v1", designation, DesignationState.of(designation), before,
                voiding.reason()));
        return designation;
    }

    private void requireNoOther(Designation designation, DesignationTerms terms) {
        var standing = designations.standing(designation.school(), designation.unit(), designation.id());
        DesignationRules.conflict(new Period(terms.validFrom(), terms.validTo()), standing).ifPresent(conflict -> {
            throw new ProblemException(409,
                    designation.school() == null ? "designation-unit-once" : "designation-school-once",
                    List.of(conflict));
        });
    }

    private Designation active(UUID id) {
        var designation = get(id);
        preconditions.requireMatch(designation);
        if (designation.status() != Status.ACTIVE) {
            throw ProblemException.conflict("designation-voided");
        }
        return designation;
    }

    Designation get(UUID id) {
        return designations.reached(id).orElseThrow(() -> ProblemException.notFound("designation"));
    }

    /** @param history true for those of all days, voided ones too; not together with a day */
    Page<Designation> list(String school, String unit, LocalDate asOf, boolean history, PageRequest page) {
        return designations.list(school, unit, today.or(asOf, history, page), page);
    }
}
