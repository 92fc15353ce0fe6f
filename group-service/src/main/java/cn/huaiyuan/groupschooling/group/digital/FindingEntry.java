package cn.huaiyuan.groupschooling.group.digital;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be said of one field, as it comes in, goes out and stands in events.
 *
 * @param maturity 0 (nothing yet) to 3 (everyday practice in the whole group); null where nobody has graded it
 * @param evidence where it can be seen; null where nowhere
 */
@Schema(name = "DigitalFinding")
record FindingEntry(@NotNull DigitalRecord.Field field,
        @NotBlank @Size(max = 2_000) @Schema(examples = "各校区教室接入同一平台，集体备课在线进行") String text,
        @Min(0) @Max(3) @Schema(nullable = true, description = "0 (nothing yet) to 3 (everyday practice in the whole group)", examples = "2") Integer maturity,
        @Size(max = 500) @Schema(nullable = true, description = "Where it can be seen") String evidence) {

    static List<FindingEntry> sorted(List<FindingEntry> entries) {
        return entries.stream().sorted(Comparator.comparing(FindingEntry::field)).toList();
    }
}
