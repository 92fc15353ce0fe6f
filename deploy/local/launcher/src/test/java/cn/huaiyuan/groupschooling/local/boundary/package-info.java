/** What happens to bad input: the services answer over the wire as they do in production. */
package cn.huaiyuan.groupschooling.local.boundary;
