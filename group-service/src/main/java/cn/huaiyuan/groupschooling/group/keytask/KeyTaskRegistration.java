package cn.huaiyuan.groupschooling.group.keytask;

import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key task as a caller enters it. */
record KeyTaskRegistration(
        @NotBlank @Size(max = 500) @Schema(examples = "每年开展一次集团化办学水平评估考核。") String task,
        @NotEmpty @Size(max = 20) @Schema(description = "Codes of the responsible bodies (责任单位)", examples = "[\"EDU\"]") List<@NotBlank @Size(max = 20) String> leadBodies,
        @Size(max = 20) @Schema(description = "Codes of the bodies that support them (配合单位)", examples = "[\"HR\"]") List<@NotBlank @Size(max = 20) String> supportingBodies,
        @NotBlank @Size(max = 100) @Schema(description = "In the words of the document (时限要求)", examples = "2025年12月底") String timeLimit,
        @Schema(nullable = true, description = "Last day of the time limit; null for a task without an end (长期坚持)", examples = "2025-12-31") LocalDate deadline,
        @Schema(nullable = true, description = "Day on which it was done; null if it is not, and for a task without an end") LocalDate completedOn,
        @NotBlank @Size(max = 200) @Schema(description = "Document that sets the task, or says that it is done", examples = "怀教组〔2024〕1号附件2") String document,
        @Size(max = 500) @Schema(nullable = true, description = "Why; required to change a task, and to enter it anew after it was voided") String reason) {

    List<String> supporting() {
        return supportingBodies == null ? List.of() : List.copyOf(supportingBodies);
    }

    boolean says(KeyTaskState state) {
        return state.equals(new KeyTaskState(state.id(), state.number(), task, leadBodies, supporting(), timeLimit,
                deadline, completedOn, document, Status.ACTIVE));
    }
}
