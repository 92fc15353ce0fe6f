/** What of the register a scoped token reaches, as conditions of queries. */
package cn.huaiyuan.groupschooling.group.reach;
