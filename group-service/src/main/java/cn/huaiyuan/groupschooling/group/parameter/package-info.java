/** The dated parameters of the register's rules, from documents, or assumed if no document states them. */
package cn.huaiyuan.groupschooling.group.parameter;
