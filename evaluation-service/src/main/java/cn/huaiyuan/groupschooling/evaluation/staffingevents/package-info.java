/** What staffing-service says. */
package cn.huaiyuan.groupschooling.evaluation.staffingevents;
