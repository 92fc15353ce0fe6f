package cn.huaiyuan.groupschooling.group.designation;

import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A designation as callers see it.
 *
 * @param schoolCode null if it is that of a unit
 * @param unitCode   null if it is that of a school with all its units
 * @param validTo    the last day, inclusive; null while it holds
 */
@Schema(name = "Designation")
record DesignationView(UUID id,
        @Schema(nullable = true, description = "Null if it is that of a unit", examples = "3134000001") String schoolCode,
        @Schema(nullable = true, description = "Null if it is that of a school with all its units", examples = "3134000001-C01-J") String unitCode,
        @Schema(examples = "蚌教〔2024〕12号") String document, LocalDate validFrom,
        @Schema(nullable = true, description = "Last day, inclusive; null while it holds") LocalDate validTo,
        Status status) {

    static DesignationView of(Designation designation) {
        return new DesignationView(designation.id(),
                designation.school() == null ? null : designation.school().schoolCode(),
                designation.unit() == null ? null : designation.unit().unitCode(), designation.document(),
                designation.period().from(), designation.period().to(), designation.status());
    }
}
