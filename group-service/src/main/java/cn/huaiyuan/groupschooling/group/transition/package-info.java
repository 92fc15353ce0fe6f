/** How a group comes to another tier: applied for, checked, decided (G-TRANSITION, plan 二). */
package cn.huaiyuan.groupschooling.group.transition;
