/** Teaching units, campus × stage: what groups are made of and what rotation goes between (rules §0.2). */
package cn.huaiyuan.groupschooling.group.unit;
