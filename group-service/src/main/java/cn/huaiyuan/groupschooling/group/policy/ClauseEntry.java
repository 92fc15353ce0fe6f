package cn.huaiyuan.groupschooling.group.policy;

import cn.huaiyuan.groupschooling.kit.text.Identifying;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A clause as it comes in, goes out and stands in events.
 *
 * @param number its number within the document, the levels one behind the other; does not change once it is registered
 * @param text   its wording, without the number; a heading stands in the first line
 */
@Schema(name = "PolicyClauseText")
record ClauseEntry(@NotBlank @Size(max = 40) @Schema(examples = "三(四)10") @Identifying String number,
        @NotBlank @Size(max = 4_000) @Schema(examples = "切实发挥总校示范引领作用") String text) {
}
