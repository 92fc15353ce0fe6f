package cn.huaiyuan.groupschooling.group.digital;

import cn.huaiyuan.groupschooling.group.register.Status;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be said of a unit in a school year, as it is to be recorded. */
record DigitalFindings(
        @NotEmpty @Size(max = 5) @Schema(description = "Each field once at most") List<@Valid FindingEntry> findings,
        @Size(max = 500) @Schema(nullable = true, description = "Why; needed to correct what was recorded, and to record anew what was voided") String reason) {

    DigitalState state(UUID id, UUID unitId, String schoolYear) {
        return new DigitalState(id, unitId, schoolYear, FindingEntry.sorted(findings), Status.ACTIVE);
    }
}
