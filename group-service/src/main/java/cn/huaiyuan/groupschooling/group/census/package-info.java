/** How many students and classes a unit has in a school year. */
package cn.huaiyuan.groupschooling.group.census;
