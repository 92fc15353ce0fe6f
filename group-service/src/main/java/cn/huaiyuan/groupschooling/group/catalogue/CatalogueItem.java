package cn.huaiyuan.groupschooling.group.catalogue;

import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.kit.aggregate.Voidable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One item of a catalogue, with the times in which it holds and what it is called then. */
@Entity
public class CatalogueItem extends Voidable {
    private String itemCode;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private int position;
    @ElementCollection
    @CollectionTable(name = "catalogue_period", joinColumns = @JoinColumn(name = "item_id"))
    private List<ItemPeriod> periods = new ArrayList<>();

    /** What a member unifies with its group (plan 三(四)10), or what is looked at before a group becomes TIGHT (plan 二). */
    @Schema(name = "CatalogueKind")
    public enum Kind {
        UNIFIED_PRACTICE, TRANSITION_CHECK
    }

    protected CatalogueItem() {
    }

    CatalogueItem(String itemCode, ItemHistory history) {
        this.itemCode = itemCode;
        correct(history);
    }

    /** The code stays, and the kind while the item stands. */
    void correct(ItemHistory history) {
        kind = history.kind();
        position = history.position();
        periods.clear();
        history.periods().forEach(entry -> periods.add(new ItemPeriod(entry)));
        stand();
    }

    public String itemCode() {
        return itemCode;
    }

    public Kind kind() {
        return kind;
    }

    /** Its place in the catalogue, from 1; items in the same place follow by code. */
    public int position() {
        return position;
    }

    /** All of them, in the order of their days. */
    List<ItemEntry> periods() {
        return ItemEntry.sorted(periods.stream().map(ItemPeriod::entry).toList());
    }

    /** Empty where the item does not hold on the day; a voided one holds on none. */
    public Optional<ItemEntry> on(LocalDate day) {
        return stands()
                ? periods().stream().filter(entry -> entry.period().holdsOn(day)).findFirst()
                : Optional.empty();
    }

    boolean holdsDuring(Period days) {
        return periods().stream().anyMatch(entry -> entry.period().overlaps(days));
    }
}
