package cn.huaiyuan.groupschooling.group.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The days on which a unit is a part of a school, as views and events show them. */
@Schema(name = "UnitSchool")
public record UnitSchool(UUID schoolId, @Schema(examples = "3134000001") String schoolCode, LocalDate validFrom,
        @Schema(nullable = true, description = "Last day, inclusive; null if it has no end") LocalDate validTo) {

    static List<UnitSchool> of(List<SchoolPeriod> schools) {
        return schools.stream().map(part -> new UnitSchool(part.school().id(), part.school().schoolCode(),
                part.validFrom(), part.validTo())).toList();
    }
}
