package cn.huaiyuan.groupschooling.evaluation.parameter;

/** An exact part of a whole, between 0 and 1. */
public record Fraction(long numerator, long denominator) {

    public Fraction {
        if (denominator < 1 || numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException(
                    "A fraction lies between 0 and 1, not at " + numerator + "/" + denominator + ".");
        }
    }

    /** Whether the part is at least this fraction of the whole. */
    public boolean isReachedBy(long part, long whole) {
        return Math.multiplyExact(part, denominator) >= Math.multiplyExact(whole, numerator);
    }

    /** The form of the parameter tables, for example {@code 1/2}. */
    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
