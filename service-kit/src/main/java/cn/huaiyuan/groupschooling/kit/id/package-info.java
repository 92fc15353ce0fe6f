/** Identifiers that sort by their time of birth. */
package cn.huaiyuan.groupschooling.kit.id;
