package cn.huaiyuan.groupschooling.group.census;

import cn.huaiyuan.groupschooling.group.parameter.SchoolYearParameters;
import cn.huaiyuan.groupschooling.group.period.SchoolYear;
import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A census as callers see it.
 *
 * @param countedOn   the day whose numbers are counted
 * @param frozenAfter the last day on which they are recorded, corrected and voided without a document
 */
@Schema(name = "Census")
record CensusView(UUID id, UUID unitId, @Schema(examples = "3134000001-C01-J") String unitCode,
        @Schema(examples = "2026-2027") String schoolYear, @Schema(examples = "2459") int students,
        @Schema(examples = "38") int classes,
        @Schema(description = "The day whose numbers are counted") LocalDate countedOn,
        @Schema(description = "Last day on which they are recorded, corrected and voided without a document") LocalDate frozenAfter,
        @Schema(description = "True if they were recorded, or last corrected or voided, later than that") boolean afterFreeze,
        @Schema(nullable = true, description = "What they rest on or, if it is voided, what the voiding rests on. Never null if `afterFreeze` is true") String document,
        @Schema(description = "VOIDED: entered by mistake; the numbers are unknown, not 0") Status status) {

    static CensusView of(Census census, SchoolYearParameters parameters) {
        var year = SchoolYear.parse(census.schoolYear()).orElseThrow();
        return new CensusView(census.id(), census.unit().id(), census.unit().unitCode(), census.schoolYear(),
                census.students(), census.classes(), year.on(parameters.snapshot()), year.on(parameters.freeze()),
                census.afterFreeze(), census.document(), census.status());
    }
}
