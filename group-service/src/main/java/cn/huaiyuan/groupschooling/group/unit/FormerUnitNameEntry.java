package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.group.period.Former;
import cn.huaiyuan.groupschooling.kit.text.ProperName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names that the unit bore before, as they come in, go out and stand in events. */
@Schema(name = "FormerUnitName")
public record FormerUnitNameEntry(@NotBlank @Size(max = 100) @Schema(examples = "老校区") @ProperName String displayName,
        @Size(max = 100) @Schema(nullable = true, description = "Name it went by outside") @ProperName String currentName,
        @NotNull @Schema(description = "First day on which it no longer bore them") LocalDate until)
        implements
            Former<UnitNames> {

    @Override
    public UnitNames held() {
        return new UnitNames(displayName, currentName);
    }
}
