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
        setNames(history.names());
        tiers.clear();
        tiers.addAll(history.tiers());
        stand();
    }

    private void setNames(Dated<String, FormerName> names) {
        name = names.last();
        formerNames.clear();
        formerNames.addAll(names.former());
    }

    void rename(String newName, LocalDate validFrom) {
        formerNames.add(new FormerName(name, validFrom));
        name = newName;
    }

    /**
     * Ends the open period the day before and begins the next one.
     *
     * @throws IllegalStateException if no open period began before; {@link TierRules#change} checks this first
     */
    void changeTier(TierPeriod next) {
        var open = tiers.stream().filter(tier -> tier.validTo() == null && tier.validFrom().isBefore(next.validFrom()))
                .findFirst().orElseThrow(() -> new IllegalStateException("no tier of " + groupCode + " is open"));
        tiers.remove(open);
        tiers.add(open.endingOn(next.validFrom().minusDays(1)));
        tiers.add(next);
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

    /** In the order of their days. */
    public List<TierPeriod> tiers() {
        return TierPeriod.sorted(tiers);
    }

    /** Empty if the group does not exist on the day, has no tier then, or is voided. */
    Optional<TierPeriod> tierOn(LocalDate day) {
        return stands() && life().holdsOn(day)
                ? tiers.stream().filter(tier -> tier.period().holdsOn(day)).findFirst()
                : Optional.empty();
    }

    /** The days on which it is governed as a single legal person. */
    public List<Period> singleLegalPerson() {
        return tiers().stream().filter(tier -> tier.governance() == Governance.SINGLE_LEGAL_PERSON)
                .map(TierPeriod::period).toList();
    }

    public Life life() {
        return new Life(foundedOn, dissolvedOn);
    }
}
