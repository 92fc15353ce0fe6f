package cn.huaiyuan.groupschooling.group.catalogue;

import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.kit.aggregate.Voidable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One item of a catalogue, with the days on which it holds and its name on them. */
@Entity
public class CatalogueItem extends Voidable {
    private String itemCode;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private int position;
    @ElementCollection
    @CollectionTable(name = "catalogue_period", joinColumns = @JoinColumn(name = "item_id"))
    private List<Validity> periods = new ArrayList<>();

    /** What a member unifies with its group (plan 三(四)10), or what is checked before a group becomes TIGHT (plan 二). */
    @Schema(name = "CatalogueKind")
    public enum Kind {
        UNIFIED_PRACTICE, TRANSITION_CHECK
    }

    /**
     * The days on which an item holds under one name.
     *
     * @param document what the item rests on; if it is assumed, the document that does not mention it
     */
    @Embeddable
    @Schema(name = "CatalogueItemPeriod")
    public record Validity(@NotBlank @Size(max = 100) @Schema(examples = "统一作息时间") String name,
            @NotNull LocalDate validFrom,
            @Schema(nullable = true, description = "Last day, inclusive; null while it holds") LocalDate validTo,
            @NotBlank @Size(max = 200) @Schema(examples = "怀教组〔2024〕1号三(四)10") String document,
            @Schema(required = true, description = "True if no document states the item") boolean assumed) {

        Period period() {
            return new Period(validFrom, validTo);
        }
    }

    protected CatalogueItem() {
    }

    CatalogueItem(String itemCode, ItemHistory history) {
        this.itemCode = itemCode;
        correct(history);
    }

    /** The code never changes; the kind only when a voided item is entered anew. */
    void correct(ItemHistory history) {
        kind = history.kind();
        position = history.position();
        periods.clear();
        periods.addAll(history.periods());
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

    /** All of them, by day. */
    List<Validity> periods() {
        return sorted(periods);
    }

    static List<Validity> sorted(List<Validity> periods) {
        return periods.stream().sorted(Comparator.comparing(Validity::validFrom)).toList();
    }

    /** Empty if the item does not hold on the day, or is voided. */
    Optional<Validity> on(LocalDate day) {
        return stands() ? periods.stream().filter(one -> one.period().holdsOn(day)).findFirst() : Optional.empty();
    }

    boolean holdsDuring(Period days) {
        return periods.stream().anyMatch(one -> one.period().overlaps(days));
    }
}
