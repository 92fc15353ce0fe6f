/** What lies behind a failure. */
package cn.huaiyuan.groupschooling.kit.failure;
