package cn.huaiyuan.groupschooling.group.digital;

import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A digital record as callers see it. */
@Schema(name = "DigitalRecord")
record DigitalView(UUID id, UUID unitId, @Schema(examples = "3134000001-C01-J") String unitCode,
        @Schema(examples = "2026-2027") String schoolYear, List<DigitalRecord.Finding> findings,
        @Schema(description = "VOIDED: entered by mistake; treat it as nonexistent") Status status,
        @Schema(nullable = true, description = "Why it was voided; null if it was not") String voidedBecause) {

    static DigitalView of(DigitalRecord digital) {
        return new DigitalView(digital.id(), digital.unit().id(), digital.unit().unitCode(), digital.schoolYear(),
                digital.findings(), digital.status(), digital.voidedBecause());
    }
}
