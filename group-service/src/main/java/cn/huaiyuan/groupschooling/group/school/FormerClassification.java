package cn.huaiyuan.groupschooling.group.school;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** What kind of school it was before and who ran it. */
@Embeddable
class FormerClassification {
    @Enumerated(EnumType.STRING)
    private School.Kind kind;
    @Enumerated(EnumType.STRING)
    private School.Ownership ownership;
    @Column(name = "held_until")
    private LocalDate until;

    protected FormerClassification() {
    }

    FormerClassification(FormerClassificationEntry entry) {
        kind = entry.kind();
        ownership = entry.ownership();
        until = entry.until();
    }

    FormerClassificationEntry entry() {
        return new FormerClassificationEntry(kind, ownership, until);
    }
}
