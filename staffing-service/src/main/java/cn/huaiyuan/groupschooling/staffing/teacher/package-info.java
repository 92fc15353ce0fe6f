/** Teachers with their dated employment, honours and leaves. */
package cn.huaiyuan.groupschooling.staffing.teacher;
