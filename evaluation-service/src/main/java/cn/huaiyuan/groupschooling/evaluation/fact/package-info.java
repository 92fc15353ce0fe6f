/** The facts that rules judge, each shaped like the event state it comes from. */
package cn.huaiyuan.groupschooling.evaluation.fact;
