package cn.huaiyuan.groupschooling.group.name;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** A name that was borne before. */
@Embeddable
public class FormerName {
    private String name;
    @Column(name = "borne_until")
    private LocalDate until;

    protected FormerName() {
    }

    public FormerName(FormerNameEntry entry) {
        name = entry.name();
        until = entry.until();
    }

    public FormerNameEntry entry() {
        return new FormerNameEntry(name, until);
    }
}
