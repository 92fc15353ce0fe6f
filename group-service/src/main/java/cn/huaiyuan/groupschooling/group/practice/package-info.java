/** What a member unit has unified with its group in a semester (plan 三(四)10, U-SIX-UNIFIED). */
package cn.huaiyuan.groupschooling.group.practice;
