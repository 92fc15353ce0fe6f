/** Education groups (教育集团) and how tightly they are knit, dated (G-TIER-DEF, plan 三(一)1). */
package cn.huaiyuan.groupschooling.group.educationgroup;
