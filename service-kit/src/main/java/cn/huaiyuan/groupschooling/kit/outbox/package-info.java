/** Brings each committed journal row to Kafka, at least once and in order per aggregate. */
package cn.huaiyuan.groupschooling.kit.outbox;
