package cn.huaiyuan.groupschooling.group.body;

import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import cn.huaiyuan.groupschooling.kit.text.ProperName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A body as it is to stand in the register. */
record BodyRegistration(@NotBlank @Size(max = 100) @Schema(examples = "县教育体育局") @ProperName String name,
        @NotNull Body.Kind kind,
        @Size(max = 200) @Schema(description = "Of a leading group: who sits in it, whenever") List<@Valid SeatEntry> seats,
        @Size(max = 500) @Schema(nullable = true, description = "Why; needed to change what is registered, and to enter anew what was voided") String reason) {

    List<SeatEntry> seatEntries() {
        return seats == null ? List.of() : seats;
    }

    BodyState state(UUID id, String bodyCode) {
        return new BodyState(id, bodyCode, name, kind, SeatEntry.sorted(seatEntries()), Status.ACTIVE);
    }
}
