/** Data that the service brings along: what the plan itself says, entered once through the same services as any other. */
package cn.huaiyuan.groupschooling.group.shipped;
