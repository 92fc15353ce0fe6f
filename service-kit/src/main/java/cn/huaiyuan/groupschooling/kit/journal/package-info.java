/** One row for every change of state: the event, who did it, when and why; read as audit trail and as change feed. */
package cn.huaiyuan.groupschooling.kit.journal;
