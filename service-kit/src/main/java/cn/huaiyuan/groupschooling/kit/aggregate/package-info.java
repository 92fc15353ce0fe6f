/** The aggregates of a service, what commands do to them, and what every entry of a register has in common. */
package cn.huaiyuan.groupschooling.kit.aggregate;
