package cn.huaiyuan.groupschooling.group.unit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** Names that the unit bore before. */
@Embeddable
class FormerUnitName {
    private String displayName;
    private String currentName;
    @Column(name = "borne_until")
    private LocalDate until;

    protected FormerUnitName() {
    }

    FormerUnitName(FormerUnitNameEntry entry) {
        displayName = entry.displayName();
        currentName = entry.currentName();
        until = entry.until();
    }

    FormerUnitNameEntry entry() {
        return new FormerUnitNameEntry(displayName, currentName, until);
    }
}
