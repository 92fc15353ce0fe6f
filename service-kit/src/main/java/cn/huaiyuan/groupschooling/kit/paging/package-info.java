/** Lists by keyset: the last page costs what the first one does. */
package cn.huaiyuan.groupschooling.kit.paging;
