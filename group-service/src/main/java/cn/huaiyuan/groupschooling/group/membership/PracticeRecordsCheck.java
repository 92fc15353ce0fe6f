package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.group.parameter.Parameters;
import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.group.period.Semester;
import cn.huaiyuan.groupschooling.kit.calendar.Today;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Refuses commands that would leave records of practices without a membership. */
@ApplicationScoped
class PracticeRecordsCheck {
    @Inject
    Memberships memberships;
    @Inject
    RecordedSemesters records;
    @Inject
    Today today;

    /**
     * Before a membership is voided. Its unit's row must be locked; a command that records practices holds it.
     *
     * @throws ProblemException 409 {@code membership-referred-to}, naming the semesters
     */
    void beforeVoiding(Membership leaving) {
        refuseIfLeft(Stream.of(), leaving);
    }

    /** The same before a membership is ended, or ended earlier. */
    void beforeEnd(Membership ending, LocalDate lastDay) {
        refuseIfLeft(Stream.of(new Period(ending.validFrom(), lastDay)), ending);
    }

    private void refuseIfLeft(Stream<Period> remaining, Membership leaving) {
        var others = memberships.activeOf(List.of(leaving.unit())).stream().filter(one -> one != leaving)
                .filter(one -> one.group().groupCode().equals(leaving.group().groupCode())).map(Membership::period);
        var resting = MembershipRules.restingOn(leaving.period(), Stream.concat(remaining, others).toList(),
                recorded(leaving));
        if (!resting.isEmpty()) {
            throw new ProblemException(409, "membership-referred-to", List.of(Violation.at("", "referred.practices",
                    resting.stream().map(Semester::toString).collect(Collectors.joining(", ")))));
        }
    }

    private Map<Semester, Period> recorded(Membership leaving) {
        var secondBegins = Parameters.schoolYear(today.date()).secondSemester();
        var recorded = new LinkedHashMap<Semester, Period>();
        records.recorded(leaving.group(), leaving.unit())
                .forEach(semester -> recorded.put(semester, semester.days(secondBegins)));
        return recorded;
    }
}
