/** Takes events of other services in, with the effect and the offset in one database transaction. */
package cn.huaiyuan.groupschooling.kit.inbox;
