package cn.huaiyuan.groupschooling.group.educationgroup;

/** 紧密型 or 松散型: all quotas of a group depend on it. */
public enum Tier {
    TIGHT, LOOSE
}
