/** The bodies that answer for the plan, and who sits in the leading group and its office: posts, never persons (annex 1, G-LEAD). */
package cn.huaiyuan.groupschooling.group.body;
