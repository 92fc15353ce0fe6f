package cn.huaiyuan.groupschooling.group.practice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a unit has unified in a semester, as a caller records it. */
record PracticeMarks(
        @NotEmpty @Size(max = 100) @Schema(description = "Each item of the catalogue that holds in the semester, once") List<PracticeRecord.@Valid Mark> items,
        @Size(max = 500) @Schema(nullable = true, description = "Why; required to correct a record, or to record it anew after it was voided") String reason) {
}
