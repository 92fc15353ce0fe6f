/** The W3C trace context of a request, carried from the call through the journal into the event. */
package cn.huaiyuan.groupschooling.kit.trace;
