/** Campuses (校区), as their units make them: they have codes, and no entry of their own (rules §1). */
package cn.huaiyuan.groupschooling.group.campus;
