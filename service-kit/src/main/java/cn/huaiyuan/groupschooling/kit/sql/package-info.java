/** Plain SQL statements. */
package cn.huaiyuan.groupschooling.kit.sql;
