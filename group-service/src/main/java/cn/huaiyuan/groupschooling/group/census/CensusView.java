package cn.huaiyuan.groupschooling.group.census;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A census as callers see it. */
@Schema(name = "Census")
record CensusView(UUID id, UUID unitId, @Schema(examples = "3134000001-C01-J") String unitCode,
        @Schema(examples = "2026-2027") String schoolYear, @Schema(examples = "2459") int students,
        @Schema(examples = "38") int classes) {

    static CensusView of(Census census) {
        return new CensusView(census.id(), census.unit().id(), census.unit().unitCode(), census.schoolYear(),
                census.students(), census.classes());
    }
}
