/** What the OpenAPI document says of every operation: who may call it, how it refuses, which headers it takes. */
package cn.huaiyuan.groupschooling.kit.openapi;
