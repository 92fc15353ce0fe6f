/** Short ways to the real parts that the kit's tests run against. */
package cn.huaiyuan.groupschooling.kit.stack;
