package cn.huaiyuan.groupschooling.group.transition;

import cn.huaiyuan.groupschooling.kit.text.Identifying;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a check is met, as it comes in, goes out and stands in events.
 *
 * @param evidence where it can be seen: a document, a file, an address; needed for what is met
 */
@Schema(name = "TierApplicationCheck")
record CheckEntry(@NotBlank @Size(max = 40) @Schema(examples = "HQ_APPROVED") @Identifying String itemCode,
        @Schema(required = true) boolean met,
        @Size(max = 500) @Schema(nullable = true, description = "Where it can be seen; needed for what is met", examples = "集团〔2026〕5号") String evidence) {

    static List<CheckEntry> sorted(List<CheckEntry> entries) {
        return entries.stream().sorted(Comparator.comparing(CheckEntry::itemCode)).toList();
    }
}
