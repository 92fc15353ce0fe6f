/** The part of the register that a scoped token reaches, as conditions of queries. */
package cn.huaiyuan.groupschooling.group.reach;
