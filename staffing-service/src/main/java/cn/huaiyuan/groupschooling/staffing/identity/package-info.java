/** National identity numbers (GB 11643): checked on the way in, encrypted at rest, masked on the way out. */
package cn.huaiyuan.groupschooling.staffing.identity;
