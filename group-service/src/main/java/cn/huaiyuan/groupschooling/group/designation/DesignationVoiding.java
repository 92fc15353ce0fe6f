package cn.huaiyuan.groupschooling.group.designation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a designation never was. */
record DesignationVoiding(@NotBlank @Size(max = 500) @Schema(examples = "误录") String reason) {
}
