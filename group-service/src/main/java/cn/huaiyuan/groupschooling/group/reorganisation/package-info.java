/**
 * Closing, merging and splitting schools and units (rules §5.3). The units of a merged or split school move to the other
 * schools and remain the same units. The memberships of a unit end with it.
 */
package cn.huaiyuan.groupschooling.group.reorganisation;
