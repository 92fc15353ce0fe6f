/** What group-service says. */
package cn.huaiyuan.groupschooling.evaluation.groupevents;
