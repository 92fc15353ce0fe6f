package cn.huaiyuan.groupschooling.group.membership;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a membership never was. */
record MembershipVoiding(@NotBlank @Size(max = 500) @Schema(examples = "误录") String reason) {
}
