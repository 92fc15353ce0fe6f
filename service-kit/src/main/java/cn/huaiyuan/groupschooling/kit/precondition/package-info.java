/** ETag, If-Match and If-None-Match: no update is lost, nothing unchanged is sent again. */
package cn.huaiyuan.groupschooling.kit.precondition;
