package cn.huaiyuan.groupschooling.group.parameter;

import java.time.LocalDate;

/**
 * Where a set of parameters comes from.
 *
 * @param version   names the set within its kind, for example {@code 2024.1}
 * @param document  the document and its clause; where the values are assumed, what is silent about them
 * @param assumed   true where no document states the values
 * @param validFrom first day from which they apply
 */
public record Source(String version, String document, boolean assumed, LocalDate validFrom) {
}
