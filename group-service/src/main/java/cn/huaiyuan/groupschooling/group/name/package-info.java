/** Names that schools and groups had before. */
package cn.huaiyuan.groupschooling.group.name;
