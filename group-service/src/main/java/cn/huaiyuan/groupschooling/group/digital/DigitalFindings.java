package cn.huaiyuan.groupschooling.group.digital;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The findings on a unit in a school year, as a caller records them. */
record DigitalFindings(
        @NotEmpty @Size(max = 5) @Schema(description = "Each field once at most") List<DigitalRecord.@Valid Finding> findings,
        @Size(max = 500) @Schema(nullable = true, description = "Why; required to correct a record, or to record it anew after it was voided") String reason) {
}
