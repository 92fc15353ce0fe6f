package cn.huaiyuan.groupschooling.group.transition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Takes an application back. */
record TierWithdrawal(@NotBlank @Size(max = 500) @Schema(examples = "材料待补充") String reason) {
}
