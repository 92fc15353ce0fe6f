package cn.huaiyuan.groupschooling.evaluation.verdict;

import java.util.List;

/**
 * Somebody who is not counted because a fact is missing, with what the fact could add to a share.
 *
 * @param additions all that it could add; adding nothing is always possible and not listed
 */
public record Doubt(List<Addition> additions) {

    /**
     * What a missing fact could add.
     *
     * @param part to the numerator
     * @param whole to the denominator
     */
    public record Addition(int part, int whole) {

        /** How much nearer to the threshold (basis points) it brings the share; below 0 if farther from it. */
        private long gain(int basisPoints) {
            return (long) part * Share.WHOLE - (long) whole * basisPoints;
        }
    }

    public Doubt {
        additions = List.copyOf(additions);
    }

    static Doubt of(Addition... additions) {
        return new Doubt(List.of(additions));
    }

    /**
     * Whether the doubts, cleared up in whichever way, could change what is said of the share: each is taken at its worst, and
     * each at its best.
     */
    static boolean couldChange(Share share, int basisPoints, List<Doubt> doubts) {
        if (share.denominator() == 0) {
            return doubts.stream().flatMap(doubt -> doubt.additions().stream()).anyMatch(one -> one.whole() > 0);
        }
        long margin = share.margin(basisPoints);
        long worst = doubts.stream().mapToLong(doubt -> Math.min(0,
                doubt.additions().stream().mapToLong(one -> one.gain(basisPoints)).min().orElse(0))).sum();
        long best = doubts.stream().mapToLong(doubt -> Math.max(0,
                doubt.additions().stream().mapToLong(one -> one.gain(basisPoints)).max().orElse(0))).sum();
        return margin >= 0 ? margin + worst < 0 : margin + best >= 0;
    }
}
