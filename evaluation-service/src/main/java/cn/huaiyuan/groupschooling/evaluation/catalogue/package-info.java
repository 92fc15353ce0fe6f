/** The list of every rule that the service judges. */
package cn.huaiyuan.groupschooling.evaluation.catalogue;
