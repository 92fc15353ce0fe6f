/** Keeps what this service must know of units, groups and memberships, from the events of group-service. */
package cn.huaiyuan.groupschooling.staffing.groupevents;
