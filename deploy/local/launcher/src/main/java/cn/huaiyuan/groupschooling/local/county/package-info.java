/** The county that the embedded stack is filled with: annex 3 of the plan, and a synthetic roster from a fixed seed. */
package cn.huaiyuan.groupschooling.local.county;
