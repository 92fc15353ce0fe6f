/** The Kafka broker of the embedded stack, alone in its JVM. */
package cn.huaiyuan.groupschooling.local.broker;
