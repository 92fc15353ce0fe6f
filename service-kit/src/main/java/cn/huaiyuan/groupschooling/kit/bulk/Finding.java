package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.table.Fault;

/** A fault with its texts, which are null if its code has a text of its own. */
record Finding(Fault fault, String zh, String en) {

    static Finding of(Fault fault) {
        return new Finding(fault, null, null);
    }
}
