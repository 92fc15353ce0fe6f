package cn.huaiyuan.groupschooling.group.census;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks to void a census. */
record CensusVoiding(@NotBlank @Size(max = 500) @Schema(examples = "单位误录") String reason,
        @Size(max = 200) @Schema(nullable = true, description = "What it rests on; required after the freeze", examples = "怀教体〔2026〕31号") String document) {
}
