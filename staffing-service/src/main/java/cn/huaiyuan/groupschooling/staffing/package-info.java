/** Who teaches where since when, with which honours, and who rotates between campuses. */
package cn.huaiyuan.groupschooling.staffing;
