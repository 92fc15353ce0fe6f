/** Every command beside every other one: what they do to each other when they come at the same moment. */
package cn.huaiyuan.groupschooling.group.race;
