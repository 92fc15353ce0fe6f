package cn.huaiyuan.groupschooling.kit.aggregate;

/**
 * What stands in the register after a PUT.
 *
 * @param anew true where there was none before
 */
public record Entry<T extends Aggregate>(T aggregate, boolean anew) {
}
