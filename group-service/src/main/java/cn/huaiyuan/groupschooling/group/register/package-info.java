/** What a PUT or a voiding does to the register, and who is asked before a change stands. */
package cn.huaiyuan.groupschooling.group.register;
