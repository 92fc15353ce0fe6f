package cn.huaiyuan.groupschooling.group.succession;

import java.util.Locale;

/** How a school or a unit ended, or gave a part of itself to others. */
public enum Manner {
    CLOSED, MERGED, SPLIT;

    /** As the types of events name it, for example {@code unit.merged.v1}. */
    public String verb() {
        return name().toLowerCase(Locale.ROOT);
    }
}
