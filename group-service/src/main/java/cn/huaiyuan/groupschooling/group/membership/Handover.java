package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.kit.text.Identifying;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks to make another unit headquarters from a day on. */
record Handover(
        @NotBlank @Schema(description = "Code or id of the unit; it is a member of the group on the day", examples = "3134000001-C01-J") @Identifying String unit,
        @NotNull @Schema(description = "First day on which it is headquarters, and the former one a member", examples = "2026-09-01") LocalDate validFrom,
        @NotBlank @Size(max = 500) @Schema(examples = "总校调整") String reason) {
}
