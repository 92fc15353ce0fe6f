package cn.huaiyuan.groupschooling.kit.aggregate;

import cn.huaiyuan.groupschooling.kit.text.CleanText;

/** Why an entry is changed, in the caller's words. */
public final class Reason {
    private Reason() {
    }

    public static boolean isGiven(String reason) {
        return reason != null && !CleanText.isBlank(reason);
    }
}
