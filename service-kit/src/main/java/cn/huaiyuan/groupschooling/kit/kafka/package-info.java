/** The few things that the way out and the way in share on Kafka. */
package cn.huaiyuan.groupschooling.kit.kafka;
