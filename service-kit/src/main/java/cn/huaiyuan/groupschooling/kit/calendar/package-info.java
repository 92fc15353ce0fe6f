/** The day that a command or a read is for. */
package cn.huaiyuan.groupschooling.kit.calendar;
