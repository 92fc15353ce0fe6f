/** How many of a group's teachers rotate, and how many of those hold an honour (plan, item 3). */
package cn.huaiyuan.groupschooling.evaluation.rotation;
