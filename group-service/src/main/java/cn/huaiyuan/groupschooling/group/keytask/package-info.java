/** The key tasks of annex 2 (重点任务分工表): who is responsible for what, until when, and whether it is done. */
package cn.huaiyuan.groupschooling.group.keytask;
