/** Units as other facts refer to them, and which of them a caller reaches. */
package cn.huaiyuan.groupschooling.staffing.unit;
