package cn.huaiyuan.groupschooling.group.practice;

import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a unit has unified in a semester, as it is to be recorded. */
record PracticeMarks(
        @NotEmpty @Size(max = 100) @Schema(description = "Each item of the catalogue that holds in the semester, once") List<@Valid MarkEntry> items,
        @Size(max = 500) @Schema(nullable = true, description = "Why; needed to correct what was recorded, and to record anew what was voided") String reason) {

    /** The state of the record, were it to say this. */
    PracticeState in(PracticeState state) {
        return new PracticeState(state.id(), state.groupId(), state.unitId(), state.semester(),
                MarkEntry.sorted(items), Status.ACTIVE);
    }
}
