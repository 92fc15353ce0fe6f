package cn.huaiyuan.groupschooling.group.digital;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What is to be said of one field. */
@Embeddable
public class Finding {
    @Enumerated(EnumType.STRING)
    private DigitalRecord.Field field;
    private String text;
    private Integer maturity;
    private String evidence;

    protected Finding() {
    }

    Finding(FindingEntry entry) {
        this.field = entry.field();
        this.text = entry.text();
        this.maturity = entry.maturity();
        this.evidence = entry.evidence();
    }

    FindingEntry entry() {
        return new FindingEntry(field, text, maturity, evidence);
    }
}
