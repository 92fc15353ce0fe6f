package cn.huaiyuan.groupschooling.kit.failure;

import java.util.Arrays;
import java.util.stream.Stream;

public final class Causes {
    private Causes() {
    }

    /**
     * The failure and all its causes, including suppressed ones: there the transaction manager keeps the database's
     * error at commit.
     */
    public static Stream<Throwable> of(Throwable failure) {
        return failure == null
                ? Stream.empty()
                : Stream.concat(Stream.of(failure), Stream.concat(of(failure.getCause()),
                        Arrays.stream(failure.getSuppressed()).flatMap(Causes::of)));
    }
}
