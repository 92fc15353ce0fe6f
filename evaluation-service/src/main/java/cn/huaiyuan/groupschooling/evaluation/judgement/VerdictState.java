package cn.huaiyuan.groupschooling.evaluation.judgement;

import cn.huaiyuan.groupschooling.evaluation.verdict.Outcome;
import java.util.UUID;

/** The state that verdict events carry: the numbers; the ids behind them are to be read over REST. */
record VerdictState(UUID id, String ruleId, UUID groupId, String period, Outcome outcome, String reason, long numerator,
        long denominator, long required, int thresholdBasisPoints) {

    static VerdictState of(UUID id, VerdictView verdict) {
        return new VerdictState(id, verdict.ruleId(), verdict.groupId(), verdict.period(), verdict.outcome(),
                verdict.reason(), verdict.numerator(), verdict.denominator(), verdict.required(),
                verdict.thresholdBasisPoints());
    }
}
