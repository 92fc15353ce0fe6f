/** Data that the service ships with: the contents of the plan, entered once, through the same services as all other data. */
package cn.huaiyuan.groupschooling.group.shipped;
