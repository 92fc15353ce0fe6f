/** The registry of policy documents with their clauses (plan 四(二), G-POLICY), so that what rests on one can cite it. */
package cn.huaiyuan.groupschooling.group.policy;
