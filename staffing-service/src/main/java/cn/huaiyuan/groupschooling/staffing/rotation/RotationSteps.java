package cn.huaiyuan.groupschooling.staffing.rotation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the steps of a rotation ask for. */
final class RotationSteps {
    private RotationSteps() {
    }

    @Schema(name = "RotationStart")
    record Start(@Schema(description = "First day at the destination; today where it is left out") LocalDate on) {
    }

    @Schema(name = "RotationFinish")
    record Finish(@Schema(description = "Last day at the destination; today where it is left out") LocalDate on) {
    }

    @Schema(name = "RotationCancellation")
    record Cancellation(@NotBlank @Size(max = 500) String reason,
            @Schema(description = "Last day at the destination of one that runs; today where it is left out") LocalDate on) {
    }

    @Schema(name = "RotationVoiding")
    record Voiding(@NotBlank @Size(max = 500) @Schema(examples = "误录") String reason) {
    }
}
