/** Work that one process per database does at a time. */
package cn.huaiyuan.groupschooling.kit.leader;
