/** How much of the county's compulsory schooling lies in tight groups (plan, part 2). */
package cn.huaiyuan.groupschooling.evaluation.coverage;
