/** Rotations (交流轮岗) of teachers between campuses: planned, started, finished or cancelled (三(二)3). */
package cn.huaiyuan.groupschooling.staffing.rotation;
