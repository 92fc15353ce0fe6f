package cn.huaiyuan.groupschooling.evaluation.verdict;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An exact part of a whole with the ids behind both sides. The part may have members that the whole has not: each side of
 * a quota looks at its own day (D-24).
 *
 * @param numeratorIds sorted as written, each once
 * @param denominatorIds sorted as written, each once
 */
public record Share(long numerator, long denominator, List<UUID> numeratorIds, List<UUID> denominatorIds) {

    /** Nothing of nothing. */
    public static final Share NONE = new Share(0, 0, List.of(), List.of());

    static final long WHOLE = 10_000;

    public Share {
        if (numerator < 0 || denominator < 0) {
            throw new IllegalArgumentException("A share counts no less than nothing.");
        }
        numeratorIds = List.copyOf(numeratorIds);
        denominatorIds = List.copyOf(denominatorIds);
    }

    /** A share whose numbers are the counts of its ids. */
    public static Share ofIds(Collection<UUID> part, Collection<UUID> whole) {
        List<UUID> partIds = SortedIds.of(part);
        List<UUID> wholeIds = SortedIds.of(whole);
        return new Share(partIds.size(), wholeIds.size(), partIds, wholeIds);
    }

    /** The smallest numerator that reaches the threshold (basis points): rounded up, 10 % of 47 is 5. */
    public long required(int basisPoints) {
        return Math.addExact(Math.multiplyExact(denominator, basisPoints), WHOLE - 1) / WHOLE;
    }

    /** Whether numerator ÷ denominator is at least the threshold (basis points), by exact integers. */
    public boolean reaches(int basisPoints) {
        return margin(basisPoints) >= 0;
    }

    /** How far above the threshold it is, in ten-thousandths of one; below 0 if it misses the threshold. */
    long margin(int basisPoints) {
        return Math.multiplyExact(numerator, WHOLE) - Math.multiplyExact(denominator, basisPoints);
    }

    /**
     * The percentage for display, truncated to two decimals: 50 of 1001 is {@code 4.99}. Never compare it. Empty if there is
     * no whole.
     */
    public Optional<String> percent() {
        if (denominator == 0) {
            return Optional.empty();
        }
        long basisPoints = Math.multiplyExact(numerator, WHOLE) / denominator;
        return Optional.of("%d.%02d".formatted(basisPoints / 100, basisPoints % 100));
    }
}
