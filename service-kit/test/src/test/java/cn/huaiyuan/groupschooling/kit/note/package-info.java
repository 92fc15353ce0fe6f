/** A small application that uses every piece of the kit, for the kit's tests. */
package cn.huaiyuan.groupschooling.kit.note;
