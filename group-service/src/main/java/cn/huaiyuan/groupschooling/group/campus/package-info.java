/** Campuses (校区), derived from their units: they have codes, but no entries of their own (rules §1). */
package cn.huaiyuan.groupschooling.group.campus;
