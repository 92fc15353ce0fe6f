/**
 * Closing, merging and splitting schools and units (rules §5.3). A merged or split school hands its units over, and they
 * stay the units that they are; a unit that ends takes its memberships with it.
 */
package cn.huaiyuan.groupschooling.group.reorganisation;
