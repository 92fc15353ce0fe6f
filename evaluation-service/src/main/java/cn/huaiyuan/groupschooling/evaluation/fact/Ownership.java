package cn.huaiyuan.groupschooling.evaluation.fact;

/** Who runs a school: public schools have establishment and posts, private ones have not. */
public enum Ownership {
    PUBLIC, PRIVATE
}
