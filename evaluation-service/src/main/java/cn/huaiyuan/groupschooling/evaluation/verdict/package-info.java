/** What a rule answers: outcome, numbers, the ids behind them and the reading used. */
package cn.huaiyuan.groupschooling.evaluation.verdict;
