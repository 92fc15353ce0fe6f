package cn.huaiyuan.groupschooling.group.register;

import cn.huaiyuan.groupschooling.kit.text.CleanText;

/** Why something registered is changed. */
public final class Reason {
    private Reason() {
    }

    public static boolean isGiven(String reason) {
        return reason != null && !CleanText.isBlank(reason);
    }
}
