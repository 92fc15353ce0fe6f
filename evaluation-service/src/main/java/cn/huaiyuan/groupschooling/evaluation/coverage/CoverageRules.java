package cn.huaiyuan.groupschooling.evaluation.coverage;

import static cn.huaiyuan.groupschooling.evaluation.rule.ResponsibleBody.EDU;

import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import cn.huaiyuan.groupschooling.evaluation.rule.Rule;
import cn.huaiyuan.groupschooling.evaluation.rule.RuleDescription;
import cn.huaiyuan.groupschooling.evaluation.verdict.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The two coverage goals of part 2. */
public final class CoverageRules {

    private static final List<String> KEYS = List.of("coverage.target", "coverage.include_private",
            "coverage.include_teaching_points", "school_year.start");

    private static final CoverageGoal GOAL_2025 = new CoverageGoal(new RuleDescription("G-COV-2025", "二、工作目标（一）；附件2第2项",
            "到2025年，全县义务教育学校集团化办学成效显著，紧密型义务教育学校集团化办学覆盖率达到80%", List.of(EDU), List.of(), "2025年12月底",
            Optional.of(LocalDate.of(2025, 12, 31)), KEYS));

    /** The plan names no month, so the year's last day is taken; it has no row in annex 2. */
    private static final CoverageGoal GOAL_2030 = new CoverageGoal(
            new RuleDescription("G-COV-2030", "二、工作目标（二）", "到2030年，全县紧密型义务教育学校集团化办学覆盖率达到90%", List.of(EDU), List.of(),
                    "到2030年", Optional.of(LocalDate.of(2030, 12, 31)), KEYS));

    private static final List<CoverageGoal> GOALS = List.of(GOAL_2025, GOAL_2030);

    private CoverageRules() {
    }

    /** Both, in the order of the plan. */
    public static List<Rule<CoverageFacts>> all() {
        return List.copyOf(GOALS);
    }

    /** The verdicts of both, in the order of {@link #all()}, as of the day of a coverage that is counted already. */
    public static List<Verdict> evaluateAll(CoverageFacts facts, Coverage current, Parameters parameters) {
        return GOALS.stream().map(goal -> goal.judge(facts, current, parameters)).toList();
    }
}
