package cn.huaiyuan.groupschooling.group.register;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something that is registered never was. */
public record Voiding(@NotBlank @Size(max = 500) @Schema(examples = "误录") String reason) {
}
