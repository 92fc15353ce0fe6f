package cn.huaiyuan.groupschooling.group.practice;

import cn.huaiyuan.groupschooling.kit.text.Identifying;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether an item was unified, as it comes in, goes out and stands in events.
 *
 * @param evidence where it can be seen: a document, a file, an address; needed for what is done
 */
@Schema(name = "PracticeMark")
record MarkEntry(@NotBlank @Size(max = 40) @Schema(examples = "DAILY_SCHEDULE") @Identifying String itemCode,
        @Schema(required = true) boolean done,
        @Size(max = 500) @Schema(nullable = true, description = "Where it can be seen; needed for what is done", examples = "集团〔2026〕3号作息时间表") String evidence) {

    static List<MarkEntry> sorted(List<MarkEntry> entries) {
        return entries.stream().sorted(Comparator.comparing(MarkEntry::itemCode)).toList();
    }
}
