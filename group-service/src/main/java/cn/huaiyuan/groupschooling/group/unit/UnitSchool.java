package cn.huaiyuan.groupschooling.group.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From when to when a unit is a part of a school, as it goes out and stands in events. */
@Schema(name = "UnitSchool")
public record UnitSchool(UUID schoolId, @Schema(examples = "3134000001") String schoolCode, LocalDate validFrom,
        @Schema(nullable = true, description = "Last day, inclusive; null while it lasts") LocalDate validTo) {

    static List<UnitSchool> of(List<SchoolPeriod> schools) {
        return schools.stream().map(part -> new UnitSchool(part.school().id(), part.school().schoolCode(),
                part.period().from(), part.period().to())).toList();
    }
}
