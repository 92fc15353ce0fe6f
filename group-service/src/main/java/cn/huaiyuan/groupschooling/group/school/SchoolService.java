package cn.huaiyuan.groupschooling.group.school;

import cn.huaiyuan.groupschooling.group.register.Entry;
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

/** Enters schools into the register and corrects them there. */
@ApplicationScoped
class SchoolService {
    @Inject
    Schools schools;
    @Inject
    Outbox outbox;
    @Inject
    Preconditions preconditions;

    @Transactional
    Entry<School> put(String schoolCode, SchoolRegistration wanted) {
        return schools.of(schoolCode).map(school -> new Entry<>(change(school, wanted), false))
                .orElseGet(() -> new Entry<>(register(schoolCode, wanted), true));
    }

    private School register(String schoolCode, SchoolRegistration wanted) {
        preconditions.requireAbsent();
        SchoolRules.registration(schoolCode, wanted).rejectIfAny();
        var school = new School(schoolCode, wanted);
        schools.persist(school);
        outbox.record(new Event("school.registered.v1", school, SchoolState.of(school), null, wanted.reason()));
        return school;
    }

    private School change(School school, SchoolRegistration wanted) {
        preconditions.requireMatch(school);
        var before = SchoolState.of(school);
        if (wanted.state(school.id(), school.schoolCode()).equals(before)) {
            return school;
        }
        SchoolRules.change(school.schoolCode(), wanted).rejectIfAny();
        school.change(wanted);
        outbox.record(new Event("school.changed.v1", school, SchoolState.of(school), before, wanted.reason()));
        return school;
    }

    School get(String schoolCode) {
        return schools.reached(schoolCode).orElseThrow(() -> ProblemException.notFound("school"));
    }

    Page<School> list(School.Ownership ownership, LocalDate asOf, PageRequest page) {
        return schools.list(ownership, asOf, page);
    }
}
