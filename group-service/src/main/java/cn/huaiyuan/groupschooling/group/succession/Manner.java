package cn.huaiyuan.groupschooling.group.succession;

/** How something ended, or gave a part of itself away. */
public enum Manner {
    CLOSED, MERGED, SPLIT
}
