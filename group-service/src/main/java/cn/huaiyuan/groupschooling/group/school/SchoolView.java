package cn.huaiyuan.groupschooling.group.school;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A school as callers see it.
 *
 * @param closedOn the first day on which it is no longer open; null while it is
 */
@Schema(name = "School")
record SchoolView(UUID id, @Schema(examples = "3134000001") String schoolCode,
        @Schema(examples = "怀远实验中学") String name, School.Ownership ownership,
        @Schema(nullable = true, description = "Unified social credit code, GB 32100") String legalPersonCode,
        LocalDate openedOn,
        @Schema(nullable = true, description = "First day on which it is no longer open") LocalDate closedOn) {

    static SchoolView of(School school) {
        return new SchoolView(school.id(), school.schoolCode(), school.name(), school.ownership(),
                school.legalPersonCode(), school.openedOn(), school.closedOn());
    }
}
