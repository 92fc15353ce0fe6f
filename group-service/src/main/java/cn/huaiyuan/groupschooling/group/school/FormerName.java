package cn.huaiyuan.groupschooling.group.school;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** A name that the school bore before. */
@Embeddable
class FormerName {
    private String name;
    @Column(name = "borne_until")
    private LocalDate until;

    protected FormerName() {
    }

    FormerName(FormerNameEntry entry) {
        name = entry.name();
        until = entry.until();
    }

    FormerNameEntry entry() {
        return new FormerNameEntry(name, until);
    }
}
