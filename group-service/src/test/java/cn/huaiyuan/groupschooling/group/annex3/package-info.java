/** Annex 3 of the plan, as a clerk writes it into a workbook. */
package cn.huaiyuan.groupschooling.group.annex3;
