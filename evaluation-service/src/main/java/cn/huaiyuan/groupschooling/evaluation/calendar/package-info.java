/** School years, semesters and the days in them that rules look at. */
package cn.huaiyuan.groupschooling.evaluation.calendar;
