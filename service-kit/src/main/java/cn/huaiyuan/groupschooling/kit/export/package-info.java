/** Gives any list as a file, with the filters and the reach of the list itself. */
package cn.huaiyuan.groupschooling.kit.export;
