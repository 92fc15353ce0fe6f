/** Weak schools (薄弱学校) as the city's education bureau designates them, and which units are weak or new on a day (G-SUPPORT-WEAK, plan 三(二)5). */
package cn.huaiyuan.groupschooling.group.designation;
