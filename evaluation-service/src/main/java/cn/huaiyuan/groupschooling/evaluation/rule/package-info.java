/** What a rule is: a clause of the plan and a pure function of facts and a date. */
package cn.huaiyuan.groupschooling.evaluation.rule;
