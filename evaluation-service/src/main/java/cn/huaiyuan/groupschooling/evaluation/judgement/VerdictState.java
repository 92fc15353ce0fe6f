package cn.huaiyuan.groupschooling.evaluation.judgement;

import cn.huaiyuan.groupschooling.evaluation.verdict.Outcome;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The state that events of verdicts carry: the numbers. The ids behind them can be read over REST.
 *
 * @param settledOn for a goal after its deadline: the deadline day, as of which this verdict is; otherwise null
 * @param current   today's share, beside the settled one; otherwise null
 */
record VerdictState(UUID id, String ruleId, UUID groupId, String period, Outcome outcome, String reason, long numerator,
        long denominator, long required, int thresholdBasisPoints, LocalDate settledOn, Current current) {

    record Current(long numerator, long denominator) {
    }

    static VerdictState of(UUID id, VerdictView verdict) {
        return new VerdictState(id, verdict.ruleId(), verdict.groupId(), verdict.period(), verdict.outcome(),
                verdict.reason(), verdict.numerator(), verdict.denominator(), verdict.required(),
                verdict.thresholdBasisPoints(), verdict.settledOn(), verdict.current() == null
                        ? null
                        : new Current(verdict.current().numerator(), verdict.current().denominator()));
    }
}
