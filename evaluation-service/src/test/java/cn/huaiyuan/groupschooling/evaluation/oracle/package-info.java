/** A second, naive computation of the verdicts, written from the rule catalogue and not from the rules. */
package cn.huaiyuan.groupschooling.evaluation.oracle;
