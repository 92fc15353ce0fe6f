package cn.huaiyuan.groupschooling.group.register;

/** Why something registered is changed. */
public final class Reason {
    private Reason() {
    }

    public static boolean isGiven(String reason) {
        return reason != null && !reason.isBlank();
    }
}
