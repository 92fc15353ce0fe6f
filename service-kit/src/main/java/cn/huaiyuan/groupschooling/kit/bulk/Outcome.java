package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.aggregate.Effect;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import java.util.function.Supplier;

/**
 * The outcome of a row.
 *
 * @param refusal why it was refused; null if it was not
 */
public record Outcome(Effect effect, ProblemException refusal) {

    /** Runs a single command for a row. The command must refuse before it changes anything. */
    public static Outcome of(Supplier<Effect> call) {
        try {
            return new Outcome(call.get(), null);
        } catch (ProblemException refusal) {
            return new Outcome(Effect.REFUSED, refusal);
        }
    }
}
