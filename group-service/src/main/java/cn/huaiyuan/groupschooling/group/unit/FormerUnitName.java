package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.group.period.Former;
import cn.huaiyuan.groupschooling.kit.text.ProperName;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names that a unit had before. */
@Embeddable
@Schema(name = "FormerUnitName")
public record FormerUnitName(@NotBlank @Size(max = 100) @Schema(examples = "老校区") @ProperName String displayName,
        @Size(max = 100) @Schema(nullable = true, description = "Its public name") @ProperName String currentName,
        @NotNull @Column(name = "borne_until") @Schema(description = "First day on which it no longer had these names") LocalDate until)
        implements
            Former<UnitNames> {

    @Override
    public UnitNames held() {
        return new UnitNames(displayName, currentName);
    }
}
