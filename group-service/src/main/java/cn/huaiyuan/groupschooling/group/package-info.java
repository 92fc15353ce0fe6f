/** The county's register of who belongs to which education group, since when, and how tightly (plan 三(一)1, annex 3). */
package cn.huaiyuan.groupschooling.group;
