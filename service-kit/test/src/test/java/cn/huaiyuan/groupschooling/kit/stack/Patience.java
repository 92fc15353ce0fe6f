package cn.huaiyuan.groupschooling.kit.stack;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Long enough for a machine that does much else; a test that goes well does not wait. */
public final class Patience {
    private static final Duration LONG = Duration.ofSeconds(40);

    private Patience() {
    }

    public static ConditionFactory await() {
        return Awaitility.await().atMost(LONG);
    }
}
