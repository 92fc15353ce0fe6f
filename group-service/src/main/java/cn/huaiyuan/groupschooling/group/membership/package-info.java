/** Which unit is in which group, since when, as headquarters or member (annex 3, D-21). */
package cn.huaiyuan.groupschooling.group.membership;
