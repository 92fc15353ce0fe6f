/** How far a unit has come in going digital, in words, per school year (plan 三(四)11, D-DIGITAL). */
package cn.huaiyuan.groupschooling.group.digital;
