/** Verdicts that are kept current as facts arrive, and the answers given from them. */
package cn.huaiyuan.groupschooling.evaluation.judgement;
