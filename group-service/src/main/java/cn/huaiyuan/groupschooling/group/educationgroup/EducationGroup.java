package cn.huaiyuan.groupschooling.group.educationgroup;

import cn.huaiyuan.groupschooling.group.name.FormerName;
import cn.huaiyuan.groupschooling.group.period.Dated;
import cn.huaiyuan.groupschooling.group.period.Former;
import cn.huaiyuan.groupschooling.group.period.Life;
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

/** An education group. It has no legal personality of its own. */
@Entity
public class EducationGroup extends Voidable {
    private String groupCode;
    private String name;
    @ElementCollection
    @CollectionTable(name = "group_former_name", joinColumns = @JoinColumn(name = "group_id"))
    private List<FormerName> formerNames = new ArrayList<>();
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private LocalDate foundedOn;
    private LocalDate dissolvedOn;
    @ElementCollection
    @CollectionTable(name = "tier_period", joinColumns = @JoinColumn(name = "group_id"))
    private List<TierPeriod> tiers = new ArrayList<>();

    /** One of the seven of annex 3, a group around a township's central school, or another. */
    @Schema(name = "GroupKind")
    public enum Kind {
        URBAN_ANNEX3, TOWNSHIP, OTHER
    }

    protected EducationGroup() {
    }

    EducationGroup(String groupCode, GroupHistory history) {
        this.groupCode = groupCode;
        correct(history);
    }

    void correct(GroupHistory history) {
        kind = history.kind();
        foundedOn = history.foundedOn();
        dissolvedOn = history.dissolvedOn();
        bear(history.names());
        tiers.clear();
        history.tiers().forEach(entry -> tiers.add(new TierPeriod(entry)));
        stand();
    }

    private void bear(Dated<String, FormerName> names) {
        name = names.last();
        formerNames.clear();
        formerNames.addAll(names.former());
    }

    /** From the day on it bears another name. */
    void rename(String newName, LocalDate validFrom) {
        formerNames.add(new FormerName(name, validFrom));
        name = newName;
    }

    /**
     * Ends the open period the day before and begins the new one.
     *
     * @throws IllegalStateException where none is open that began before; {@link TierRules#change} tells beforehand
     */
    void changeTier(TierEntry entry) {
        var open = tiers.stream().filter(tier -> tier.period().to() == null)
                .filter(tier -> tier.period().from().isBefore(entry.validFrom())).findFirst()
                .orElseThrow(() -> new IllegalStateException("no tier of " + groupCode + " is open"));
        open.endOn(entry.validFrom().minusDays(1));
        tiers.add(new TierPeriod(entry));
    }

    public String groupCode() {
        return groupCode;
    }

    /** The last of its names. */
    public String name() {
        return name;
    }

    Dated<String, FormerName> names() {
        return new Dated<>(formerNames(), name);
    }

    List<FormerName> formerNames() {
        return Former.sorted(formerNames);
    }

    public Kind kind() {
        return kind;
    }

    public LocalDate foundedOn() {
        return foundedOn;
    }

    /** The first day on which it no longer exists; null while it does. */
    public LocalDate dissolvedOn() {
        return dissolvedOn;
    }

    /** All of them, in the order of their days. */
    public List<TierEntry> tiers() {
        return TierEntry.sorted(tiers.stream().map(TierPeriod::entry).toList());
    }

    /** Empty where the group does not exist on the day, has no tier then, or is voided. */
    Optional<TierEntry> tierOn(LocalDate day) {
        return stands() && life().holdsOn(day)
                ? tiers().stream().filter(entry -> entry.period().holdsOn(day)).findFirst()
                : Optional.empty();
    }

    /** The days on which it is governed as a single legal person. */
    public List<Period> singleLegalPerson() {
        return tiers().stream().filter(entry -> entry.governance() == Governance.SINGLE_LEGAL_PERSON)
                .map(TierEntry::period).toList();
    }

    public Life life() {
        return new Life(foundedOn, dissolvedOn);
    }
}
