package cn.huaiyuan.groupschooling.group.unit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** A kind that the unit was of before. */
@Embeddable
class FormerUnitKind {
    @Enumerated(EnumType.STRING)
    private Unit.Kind kind;
    @Column(name = "held_until")
    private LocalDate until;

    protected FormerUnitKind() {
    }

    FormerUnitKind(FormerUnitKindEntry entry) {
        kind = entry.kind();
        until = entry.until();
    }

    FormerUnitKindEntry entry() {
        return new FormerUnitKindEntry(kind, until);
    }
}
