/** What a school or a unit became: closed, merged into another, split among others. */
package cn.huaiyuan.groupschooling.group.succession;
