package cn.huaiyuan.groupschooling.kit.aggregate;

/** What a command, or a row of an import, did. REFUSED: nothing was stored. UNCHANGED: it was stored like this before. */
public enum Effect {
    CREATED, CHANGED, UNCHANGED, REFUSED
}
