package cn.huaiyuan.groupschooling.kit.failure;

import java.util.Arrays;
import java.util.stream.Stream;

public final class Causes {
    private Causes() {
    }

    /**
     * The failure and all behind it, the suppressed ones too: there the transaction manager keeps what the database
     * said to a commit.
     */
    public static Stream<Throwable> of(Throwable failure) {
        return failure == null
                ? Stream.empty()
                : Stream.concat(Stream.of(failure), Stream.concat(of(failure.getCause()),
                        Arrays.stream(failure.getSuppressed()).flatMap(Causes::of)));
    }
}
