/**
 * Starts PostgreSQL, the Kafka broker and other processes on one machine so that none outlives its parent, and has what
 * tests of several modules share.
 */
package cn.huaiyuan.groupschooling.local.embedded;
