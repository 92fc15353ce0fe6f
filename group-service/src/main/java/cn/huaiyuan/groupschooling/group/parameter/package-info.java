/** What the register's rules take from documents, or assume where these are silent, from which day on. */
package cn.huaiyuan.groupschooling.group.parameter;
