/** Starts and stops the whole suite on one machine, and shows what it says of the county. */
package cn.huaiyuan.groupschooling.local.launcher;
