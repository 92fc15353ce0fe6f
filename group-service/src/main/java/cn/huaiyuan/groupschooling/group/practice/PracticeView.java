package cn.huaiyuan.groupschooling.group.practice;

import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A record of practices as callers see it. */
@Schema(name = "PracticeRecord")
record PracticeView(UUID id, UUID groupId, @Schema(examples = "HY-G01") String groupCode, UUID unitId,
        @Schema(examples = "3134000001-C01-J") String unitCode,
        @Schema(examples = "2026-2027-1") String semester, List<PracticeRecord.Mark> items,
        @Schema(description = "How many of the items are done", examples = "5") int met,
        @Schema(description = "VOIDED: entered by mistake; treat it as nonexistent") Status status,
        @Schema(nullable = true, description = "Why it was voided; null if it was not") String voidedBecause) {

    static PracticeView of(PracticeRecord practice) {
        var marks = practice.marks();
        return new PracticeView(practice.id(), practice.group().id(), practice.group().groupCode(),
                practice.unit().id(), practice.unit().unitCode(), practice.semester(), marks,
                (int) marks.stream().filter(PracticeRecord.Mark::done).count(), practice.status(),
                practice.voidedBecause());
    }
}
