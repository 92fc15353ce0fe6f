package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.group.period.Former;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kind that the unit was of before, as it comes in, goes out and stands in events. */
@Schema(name = "FormerUnitKind")
public record FormerUnitKindEntry(@NotNull Unit.Kind kind,
        @NotNull @Schema(description = "First day on which it was no longer of the kind") LocalDate until)
        implements
            Former<Unit.Kind> {

    @Override
    public Unit.Kind held() {
        return kind;
    }
}
