/** The registry of policy documents with their clauses (plan 四(二), G-POLICY), to be cited by what rests on them. */
package cn.huaiyuan.groupschooling.group.policy;
