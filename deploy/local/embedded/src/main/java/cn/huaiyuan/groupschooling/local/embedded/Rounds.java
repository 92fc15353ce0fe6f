package cn.huaiyuan.groupschooling.local.embedded;

/** How often a randomised test tries: fewer rounds in a usual build, all of them with {@code -Pthorough}. */
public final class Rounds {
    private Rounds() {
    }

    public static int of(int usual, int thorough) {
        return Boolean.getBoolean("thorough") ? thorough : usual;
    }
}
