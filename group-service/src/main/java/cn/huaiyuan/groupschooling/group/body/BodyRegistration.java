package cn.huaiyuan.groupschooling.group.body;

import cn.huaiyuan.groupschooling.kit.text.ProperName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A body as a caller registers it. */
record BodyRegistration(@NotBlank @Size(max = 100) @Schema(examples = "县教育体育局") @ProperName String name,
        @NotNull Body.Kind kind,
        @Size(max = 200) @Schema(description = "All seats of a leading group, of all days") List<Body.@Valid Seat> seats,
        @Size(max = 500) @Schema(nullable = true, description = "Why; required to change a body, or to enter it anew after it was voided") String reason) {

    BodyRegistration {
        seats = seats == null ? List.of() : seats;
    }
}
