package cn.huaiyuan.groupschooling.evaluation.parameter;

/** Checks thresholds, which are counted in basis points: 10 % is 1000. */
final class BasisPoints {

    private BasisPoints() {
    }

    static void check(String key, int basisPoints) {
        if (basisPoints < 0 || basisPoints > 10_000) {
            throw new IllegalArgumentException(
                    key + " lies between 0 and 10000 basis points, not at " + basisPoints + ".");
        }
    }
}
