/** Periods of days: how long a thing exists, and when a dated fact about it holds. */
package cn.huaiyuan.groupschooling.group.period;
