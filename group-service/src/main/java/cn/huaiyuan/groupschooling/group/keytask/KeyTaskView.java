package cn.huaiyuan.groupschooling.group.keytask;

import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key task as callers see it. */
@Schema(name = "KeyTask")
record KeyTaskView(UUID id, @Schema(examples = "2") int number,
        @Schema(examples = "紧密型义务教育学校集团化办学覆盖率达到80%。") String task,
        @Schema(description = "Codes of the responsible bodies (责任单位)") List<String> leadBodies,
        @Schema(description = "Codes of the bodies that support them (配合单位)") List<String> supportingBodies,
        @Schema(description = "In the words of the document", examples = "2025年12月底") String timeLimit,
        @Schema(nullable = true, description = "Last day of the time limit; null for a task without an end") LocalDate deadline,
        @Schema(nullable = true, description = "Day on which it was done; null if it is not") LocalDate completedOn,
        String document, @Schema(description = "VOIDED: entered by mistake; treat it as nonexistent") Status status,
        @Schema(nullable = true, description = "Why it was voided; null if it was not") String voidedBecause) {

    static KeyTaskView of(KeyTask task) {
        var state = task.state();
        return new KeyTaskView(state.id(), state.number(), state.task(), state.leadBodies(), state.supportingBodies(),
                state.timeLimit(), state.deadline(), state.completedOn(), state.document(), state.status(),
                task.voidedBecause());
    }
}
