package cn.huaiyuan.groupschooling.benchmark;

import java.util.Arrays;

/** Durations in nanoseconds. */
final class Samples {
    private final long[] nanos;
    private int count;

    Samples(int capacity) {
        nanos = new long[capacity];
    }

    void add(long duration) {
        nanos[count++] = duration;
    }

    /** Smallest duration that this many of a thousand do not exceed. */
    long permille(int permille) {
        var sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[Math.max(0, (count * permille + 999) / 1000 - 1)];
    }

    /** These to others, with two decimals, cut. */
    String ratio(Samples others, int permille) {
        var hundredths = permille(permille) * 100 / others.permille(permille);
        return "%d.%02d".formatted(hundredths / 100, hundredths % 100);
    }

    @Override
    public String toString() {
        return "p50 %s, p90 %s, p99 %s, max %s ms (%d)".formatted(millis(permille(500)), millis(permille(900)),
                millis(permille(990)), millis(permille(1000)), count);
    }

    private static String millis(long nanos) {
        return "%d.%02d".formatted(nanos / 1_000_000, nanos % 1_000_000 / 10_000);
    }
}
