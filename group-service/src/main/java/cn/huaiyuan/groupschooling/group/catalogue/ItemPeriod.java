package cn.huaiyuan.groupschooling.group.catalogue;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** A time in which an item holds under one name. */
@Embeddable
public class ItemPeriod {
    private String name;
    private LocalDate validFrom;
    private LocalDate validTo;
    private String document;
    private boolean assumed;

    protected ItemPeriod() {
    }

    ItemPeriod(ItemEntry entry) {
        this.name = entry.name();
        this.validFrom = entry.validFrom();
        this.validTo = entry.validTo();
        this.document = entry.document();
        this.assumed = entry.assumed();
    }

    ItemEntry entry() {
        return new ItemEntry(name, validFrom, validTo, document, assumed);
    }
}
