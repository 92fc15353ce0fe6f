package cn.huaiyuan.groupschooling.group.membership;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks to end a membership. */
record MembershipEnd(@NotNull @Schema(description = "Last day, inclusive") LocalDate lastDay,
        @NotBlank @Size(max = 500) @Schema(examples = "布局调整") String reason) {
}
