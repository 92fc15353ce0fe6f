/** Stretches of days: how long a thing lives, and from when to when a dated fact about it holds. */
package cn.huaiyuan.groupschooling.group.period;
