/** What a PUT does to the register. */
package cn.huaiyuan.groupschooling.group.register;
