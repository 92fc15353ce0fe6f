/** Reads request bodies strictly: unknown fields and wrong types are collected, not repaired. */
package cn.huaiyuan.groupschooling.kit.json;
