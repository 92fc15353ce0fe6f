/** What a county counts or checks, item by item and dated: unified practices (U-SIX-UNIFIED), checks before TIGHT (G-TRANSITION). */
package cn.huaiyuan.groupschooling.group.catalogue;
