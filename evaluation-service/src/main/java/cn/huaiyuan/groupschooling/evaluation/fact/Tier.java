package cn.huaiyuan.groupschooling.evaluation.fact;

/** How tightly a group is bound (紧密型, 松散型); every quota depends on it. */
public enum Tier {
    TIGHT, LOOSE
}
