package cn.huaiyuan.groupschooling.evaluation.rule;

import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import cn.huaiyuan.groupschooling.evaluation.verdict.Verdict;
import java.time.LocalDate;

/**
 * A clause of the plan that can be judged.
 *
 * @param <F> the facts it looks at
 */
public interface Rule<F> {

    /** What the plan says. */
    RuleDescription description();

    /**
     * Judges the facts as of the close of a day. Pure: the same arguments always give an equal verdict, whatever the order of
     * the facts.
     */
    Verdict evaluate(F facts, Parameters parameters, LocalDate asOf);
}
