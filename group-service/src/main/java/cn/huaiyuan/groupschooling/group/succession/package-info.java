/** What became of a school or a unit: closed, merged into another, split among others. */
package cn.huaiyuan.groupschooling.group.succession;
