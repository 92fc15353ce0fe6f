/** What funding-service says. */
package cn.huaiyuan.groupschooling.evaluation.fundingevents;
