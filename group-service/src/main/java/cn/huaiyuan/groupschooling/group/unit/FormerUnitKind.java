package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.group.period.Former;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kind that a unit had before. */
@Embeddable
@Schema(name = "FormerUnitKind")
public record FormerUnitKind(@NotNull @Enumerated(EnumType.STRING) Unit.Kind kind,
        @NotNull @Column(name = "held_until") @Schema(description = "First day on which it no longer had this kind") LocalDate until)
        implements
            Former<Unit.Kind> {

    @Override
    public Unit.Kind held() {
        return kind;
    }
}
