package cn.huaiyuan.groupschooling.group.parameter;

import java.time.LocalDate;

/**
 * Where a set of parameters comes from.
 *
 * @param version   names the set within its kind, for example {@code 2024.1}
 * @param document  document and clause; if the values are assumed, the document that does not state them
 * @param assumed   true if no document states the values
 * @param validFrom first day on which they apply
 */
public record Source(String version, String document, boolean assumed, LocalDate validFrom) {
}
