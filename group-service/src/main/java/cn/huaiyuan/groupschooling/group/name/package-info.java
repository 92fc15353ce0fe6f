/** Names that schools and groups bore before. */
package cn.huaiyuan.groupschooling.group.name;
