package cn.huaiyuan.groupschooling.evaluation.coverage;

import static cn.huaiyuan.groupschooling.evaluation.verdict.Reading.chosen;
import static cn.huaiyuan.groupschooling.evaluation.verdict.Reading.fixed;

import cn.huaiyuan.groupschooling.evaluation.parameter.CoverageParameters;
import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import cn.huaiyuan.groupschooling.evaluation.parameter.SchoolCalendarParameters;
import cn.huaiyuan.groupschooling.evaluation.rule.Rule;
import cn.huaiyuan.groupschooling.evaluation.rule.RuleDescription;
import cn.huaiyuan.groupschooling.evaluation.verdict.Findings;
import cn.huaiyuan.groupschooling.evaluation.verdict.Question;
import cn.huaiyuan.groupschooling.evaluation.verdict.Reading;
import cn.huaiyuan.groupschooling.evaluation.verdict.Reason;
import cn.huaiyuan.groupschooling.evaluation.verdict.Subject;
import cn.huaiyuan.groupschooling.evaluation.verdict.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A coverage to be reached by a deadline. Up to the deadline a verdict says how things stand on the day asked for; afterwards it
 * is that of the deadline day, with the coverage of the day asked for beside it (D-33). Before the plan there is none (D-32).
 */
record CoverageGoal(RuleDescription description) implements Rule<CoverageFacts> {

    @Override
    public Verdict evaluate(CoverageFacts facts, Parameters parameters, LocalDate asOf) {
        return judge(facts, Coverage.of(facts, parameters, asOf), parameters);
    }

    /** @param current the coverage of the day asked for */
    Verdict judge(CoverageFacts facts, Coverage current, Parameters parameters) {
        LocalDate deadline = description.deadline().orElseThrow();
        return current.asOf().isAfter(deadline)
                ? judge(Coverage.of(facts, parameters, deadline), parameters).settled(current.asOf(),
                        current.on(CoverageBasis.UNIT).share())
                : judge(current, parameters);
    }

    private Verdict judge(Coverage coverage, Parameters parameters) {
        LocalDate deadline = description.deadline().orElseThrow();
        Integer target = parameters.coverage().targets().get(deadline);
        Question question = new Question(description.id(),
                Map.of(CoverageParameters.SET, parameters.coverage().provenance().version(),
                        SchoolCalendarParameters.SET,
                        parameters.schoolYear().provenance().version()),
                Subject.county(), Integer.toString(deadline.getYear()), coverage.asOf(), target == null ? 0 : target,
                readings(parameters.coverage().values()));
        if (target == null) {
            return question.notApplicable(Reason.TARGET_NOT_SET, Findings.NONE);
        }
        Findings findings = coverage.on(CoverageBasis.UNIT).findings();
        return coverage.asOf().isBefore(parameters.coverage().provenance().validFrom())
                ? question.notApplicable(Reason.BEFORE_PLAN, findings)
                : question.decide(findings, Reason.NO_UNITS);
    }

    private static List<Reading> readings(Map<String, Object> parameters) {
        return List.of(fixed("D-01", "coverage.unit", parameters),
                chosen("D-02", "coverage.include_teaching_points", parameters),
                chosen("D-02", "coverage.include_private", parameters));
    }
}
