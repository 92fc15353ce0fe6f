package cn.huaiyuan.groupschooling.staffing.unit;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A unit in an answer: its id, and what is known of it. What is recorded at a unit stays recorded when it ends; these
 * fields tell that something there is to be corrected.
 */
@Schema(name = "UnitRef")
public record UnitRef(UUID id, @Schema(examples = "2134000001-C01-P") String unitCode,
        @Schema(nullable = true, description = "First day on which it no longer exists; null while it is open") LocalDate closedOn,
        @Schema(description = "Entered by mistake") boolean voided) {

    public static UnitRef of(UUID id, Map<UUID, Unit> known) {
        var unit = known.get(id);
        return unit == null
                ? new UnitRef(id, null, null, false)
                : new UnitRef(id, unit.unitCode(), unit.closedOn(), unit.voided());
    }

    /** The codes of those that have ended or are to end, each once; empty if there is none. */
    public static String ended(Stream<UnitRef> shown) {
        return shown.filter(unit -> unit.voided || unit.closedOn != null)
                .map(unit -> unit.unitCode + (unit.voided ? ":voided" : ":" + unit.closedOn)).distinct().sorted()
                .collect(Collectors.joining(";"));
    }
}
