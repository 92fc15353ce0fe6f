package cn.huaiyuan.groupschooling.staffing.unit;

import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit in an answer: its id, and its code where that is known. */
@Schema(name = "UnitRef")
public record UnitRef(UUID id, @Schema(examples = "2134000001-C01-P") String unitCode) {

    public static UnitRef of(UUID id, Map<UUID, Unit> known) {
        return new UnitRef(id, known.containsKey(id) ? known.get(id).unitCode() : null);
    }
}
