/** Starts PostgreSQL, the Kafka broker and other processes on one machine so that none outlives its parent. */
package cn.huaiyuan.groupschooling.local.embedded;
