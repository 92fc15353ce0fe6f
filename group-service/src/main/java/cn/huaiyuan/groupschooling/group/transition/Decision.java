package cn.huaiyuan.groupschooling.group.transition;

import java.time.LocalDate;

/**
 * How an application came to its end.
 *
 * @param document what states it; null where it was withdrawn
 */
record Decision(LocalDate decidedOn, String document, String reason) {
}
