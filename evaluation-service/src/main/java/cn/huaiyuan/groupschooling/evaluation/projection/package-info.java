/** The facts as the events of the other services have told them. */
package cn.huaiyuan.groupschooling.evaluation.projection;
