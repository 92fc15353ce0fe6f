package cn.huaiyuan.groupschooling.staffing.rotation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the commands on a rotation. */
final class RotationSteps {
    private RotationSteps() {
    }

    @Schema(name = "RotationStart")
    record Start(@Schema(description = "First day at the destination; today if it is left out") LocalDate on) {
    }

    @Schema(name = "RotationFinish")
    record Finish(@Schema(description = "Last day at the destination; today if it is left out") LocalDate on) {
    }

    @Schema(name = "RotationCancellation")
    record Cancellation(@NotBlank @Size(max = 500) String reason,
            @Schema(description = "Last day at the destination, if it runs; today if it is left out") LocalDate on) {
    }
}
