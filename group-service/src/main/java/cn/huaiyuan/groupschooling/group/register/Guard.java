package cn.huaiyuan.groupschooling.group.register;

/**
 * Holds what must be true across things of several kinds. The package that knows the whole implements it; the one
 * whose thing changed asks every guard of that kind, before its transaction ends.
 */
public interface Guard<T> {

    /** @throws cn.huaiyuan.groupschooling.kit.problem.ProblemException 409, where the change cannot stand */
    void check(T changed);
}
