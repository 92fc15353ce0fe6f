/** The one clock of a service, and dates as the data standard allows them. */
package cn.huaiyuan.groupschooling.kit.time;
