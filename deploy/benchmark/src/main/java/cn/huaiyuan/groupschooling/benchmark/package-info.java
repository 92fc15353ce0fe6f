/** Benchmarks: each prints a ratio to a floor that is taken in the same run, turn by turn. */
package cn.huaiyuan.groupschooling.benchmark;
