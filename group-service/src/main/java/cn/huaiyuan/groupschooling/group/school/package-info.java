/** Schools with their national code (学校标识码) and the days on which they exist. */
package cn.huaiyuan.groupschooling.group.school;
