/** The dated items that the county counts or checks: unified practices (U-SIX-UNIFIED), checks before TIGHT (G-TRANSITION). */
package cn.huaiyuan.groupschooling.group.catalogue;
