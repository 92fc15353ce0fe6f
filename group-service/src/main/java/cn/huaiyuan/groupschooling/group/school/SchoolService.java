package cn.huaiyuan.groupschooling.group.school;

import cn.huaiyuan.groupschooling.group.legalperson.LegalPersons;
import cn.huaiyuan.groupschooling.group.period.Today;
import cn.huaiyuan.groupschooling.group.register.Entry;
import cn.huaiyuan.groupschooling.group.register.Guard;
import cn.huaiyuan.groupschooling.group.succession.Became;
import cn.huaiyuan.groupschooling.kit.journal.Event;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.Preconditions;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Enters schools into the register, corrects and renames them there. */
@ApplicationScoped
public class SchoolService {
    @Inject
    Schools schools;
    @Inject
    LegalPersons persons;
    @Inject
    Outbox outbox;
    @Inject
    Preconditions preconditions;
    @Inject
    Guard<School> guard;
    @Inject
    Today today;

    @Transactional
    Entry<School> put(String schoolCode, SchoolRegistration wanted) {
        return schools.of(schoolCode).map(school -> new Entry<>(change(school, wanted), false))
                .orElseGet(() -> new Entry<>(register(schoolCode, wanted), true));
    }

    private School register(String schoolCode, SchoolRegistration wanted) {
        preconditions.requireAbsent();
        var behind = persons.byCode(wanted.legalPersonCodes());
        SchoolRules.registration(schoolCode, wanted, behind.keySet()).rejectIfAny();
        var school = new School(schoolCode, wanted, behind);
        schools.persist(school);
        outbox.record(new Event("school.registered.v1", school, SchoolState.of(school), null, wanted.reason()));
        return school;
    }

    private School change(School school, SchoolRegistration wanted) {
        preconditions.requireMatch(school);
        var before = SchoolState.of(school);
        if (wanted.state(school.id(), school.schoolCode(), school.became()).equals(before)) {
            return school;
        }
        var behind = persons.byCode(wanted.legalPersonCodes());
        SchoolRules.change(school.schoolCode(), wanted, behind.keySet()).rejectIfAny();
        school.change(wanted, behind);
        outbox.record(new Event("school.changed.v1", school, SchoolState.of(school), before, wanted.reason()));
        if (!before.legalPersons().equals(school.legalPersons())) {
            guard.check(school);
        }
        return school;
    }

    @Transactional
    School rename(String schoolCode, SchoolRenaming renaming) {
        var school = schools.of(schoolCode).orElseThrow(() -> ProblemException.notFound("school"));
        preconditions.requireMatch(school);
        SchoolRules.renaming(school, renaming).rejectIfAny();
        var before = SchoolState.of(school);
        school.rename(renaming.name(), renaming.validFrom());
        outbox.record(new Event("school.renamed.v1", school, SchoolState.of(school), before, renaming.reason()));
        return school;
    }

    /** Ends a school whose units are closed or have moved. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void close(School school, LocalDate firstDayWithout, Became became, String type, String reason) {
        var before = SchoolState.of(school);
        school.close(firstDayWithout, became);
        outbox.record(new Event(type, school, SchoolState.of(school), before, reason));
    }

    /** Says that some units of a school that goes on have gone to others. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void giveAway(School school, Became became, String reason) {
        var before = SchoolState.of(school);
        school.giveAway(became);
        outbox.record(new Event("school.split.v1", school, SchoolState.of(school), before, reason));
    }

    School get(String schoolCode) {
        return schools.reached(schoolCode).orElseThrow(() -> ProblemException.notFound("school"));
    }

    Page<School> list(Schools.SchoolFilter filter, PageRequest page) {
        return schools.list(filter, page);
    }
}
