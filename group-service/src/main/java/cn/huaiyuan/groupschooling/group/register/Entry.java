package cn.huaiyuan.groupschooling.group.register;

import cn.huaiyuan.groupschooling.kit.journal.Aggregate;

/**
 * What stands in the register after a PUT.
 *
 * @param anew true where there was none before
 */
public record Entry<T extends Aggregate>(T aggregate, boolean anew) {
}
