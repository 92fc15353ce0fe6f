/** What happens when parts of the suite are killed: the services run as the processes that they are in production. */
package cn.huaiyuan.groupschooling.local.failure;
