package cn.huaiyuan.groupschooling.group.designation;

import cn.huaiyuan.groupschooling.kit.calendar.Today;
import cn.huaiyuan.groupschooling.kit.aggregate.Voiding;
import cn.huaiyuan.groupschooling.group.school.School;
import cn.huaiyuan.groupschooling.group.school.Schools;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.group.unit.Units;
import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.IfMatch;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** Enters, corrects, ends and voids the designations of the city bureau. */
@ApplicationScoped
class DesignationService {
    private static final String CHANGED = "changed";

    @Inject
    Designations designations;
    @Inject
    Schools schools;
    @Inject
    Units units;
    @Inject
    Outbox outbox;
    @Inject
    Today today;

    @Transactional
    Change<Designation> grant(DesignationGrant grant) {
        var school = grant.school() == null
                ? null
                : schools.lock(grant.school()).filter(School::stands).orElse(null);
        var unit = grant.unit() == null ? null : held(grant.unit());
        DesignationRules.grant(grant, school == null ? null : school.life(), unit == null ? null : unit.life())
                .rejectIfAny();
        var designation = new Designation(school, unit, grant.terms());
        requireNoOther(designation, grant.terms());
        designations.persist(designation);
        return outbox.record(DesignationState.NOUN.created("granted", designation, grant.document()));
    }

    /** Holds the unit: a command that voids it waits, and then finds the designation. Null if there is no such unit. */
    private Unit held(String idOrCode) {
        units.hold(idOrCode);
        return units.writable(idOrCode, Roles.EDU_BUREAU).orElse(null);
    }

    @Transactional
    Change<Designation> correct(UUID id, IfMatch ifMatch, DesignationCorrection correction) {
        var designation = active(id, ifMatch);
        var terms = correction.terms();
        if (terms.equals(designation.terms())) {
            return DesignationState.NOUN.unchanged(designation);
        }
        var life = designation.school() == null ? designation.unit().life() : designation.school().life();
        DesignationRules.correction(terms.period(), life).rejectIfAny();
        requireNoOther(designation, terms);
        return outbox.record(DesignationState.NOUN.changed(CHANGED, designation, correction.reason(),
                () -> designation.correct(terms)));
    }

    @Transactional
    Change<Designation> end(UUID id, IfMatch ifMatch, DesignationEnd end) {
        var designation = active(id, ifMatch);
        DesignationRules.end(designation.period(), end.lastDay()).rejectIfAny();
        if (end.lastDay().equals(designation.period().to())) {
            return DesignationState.NOUN.unchanged(designation);
        }
        return outbox.record(DesignationState.NOUN.changed(CHANGED, designation, end.reason(),
                () -> designation.end(end.lastDay())));
    }

    @Transactional
    Change<Designation> makeVoid(UUID id, IfMatch ifMatch, Voiding voiding) {
        return outbox.record(voiding.of(DesignationState.NOUN, active(id, ifMatch)));
    }

    private void requireNoOther(Designation designation, DesignationTerms terms) {
        var others = designations.periods(designation.school(), designation.unit(), designation.id());
        DesignationRules.conflict(terms.period(), others)
                .conflictIfAny(designation.school() == null ? "designation-unit-once" : "designation-school-once");
    }

    private Designation active(UUID id, IfMatch ifMatch) {
        var designation = get(id);
        ifMatch.require(designation);
        if (!designation.stands()) {
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
