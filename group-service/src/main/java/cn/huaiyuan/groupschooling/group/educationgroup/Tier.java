package cn.huaiyuan.groupschooling.group.educationgroup;

/** 紧密型 or 松散型: every number the plan asks of a group depends on it. */
public enum Tier {
    TIGHT, LOOSE
}
