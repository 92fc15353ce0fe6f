package cn.huaiyuan.groupschooling.evaluation.fact;

/** Who awarded an honour, lowest first. */
public enum HonourLevel {
    SCHOOL, COUNTY, CITY, PROVINCE, NATION
}
