/** Technical code of all four services; nothing here knows the domain. */
package cn.huaiyuan.groupschooling.kit;
