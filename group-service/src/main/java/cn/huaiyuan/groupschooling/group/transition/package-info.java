/** Changes of a group's tier: applied for, checked, decided (G-TRANSITION, plan 二). */
package cn.huaiyuan.groupschooling.group.transition;
