/** The versioned thresholds, switches and dates of the rules, each citing its document. */
package cn.huaiyuan.groupschooling.evaluation.parameter;
