package cn.huaiyuan.groupschooling.group.school;

import cn.huaiyuan.groupschooling.group.legalperson.LegalPerson;
import cn.huaiyuan.groupschooling.group.name.FormerName;
import cn.huaiyuan.groupschooling.group.name.FormerNameEntry;
import cn.huaiyuan.groupschooling.group.period.Dated;
import cn.huaiyuan.groupschooling.group.period.Former;
import cn.huaiyuan.groupschooling.group.period.Life;
import cn.huaiyuan.groupschooling.kit.aggregate.Voidable;
import cn.huaiyuan.groupschooling.group.succession.Became;
import cn.huaiyuan.groupschooling.group.succession.Succession;
import cn.huaiyuan.groupschooling.group.succession.Successions;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A school as the ministry numbers it. The code stays when the name changes or another school is merged into it, and is
 * never used again (rules §5.3).
 */
@Entity
public class School extends Voidable {
    private String schoolCode;
    private String codeOverride;
    private String name;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Enumerated(EnumType.STRING)
    private Ownership ownership;
    private LocalDate openedOn;
    private LocalDate closedOn;
    @ElementCollection
    @CollectionTable(name = "school_former_name", joinColumns = @JoinColumn(name = "school_id"))
    private List<FormerName> formerNames = new ArrayList<>();
    @ElementCollection
    @CollectionTable(name = "school_former_classification", joinColumns = @JoinColumn(name = "school_id"))
    private List<FormerClassification> formerClassifications = new ArrayList<>();
    @ElementCollection
    @CollectionTable(name = "school_legal_person", joinColumns = @JoinColumn(name = "school_id"))
    private List<LegalPersonPeriod> legalPersons = new ArrayList<>();
    @ElementCollection
    @CollectionTable(name = "school_succession", joinColumns = @JoinColumn(name = "school_id"))
    @OrderColumn(name = "position")
    private List<Became> successions = new ArrayList<>();

    /** A school, or the central school (中心学校) of a township, which manages its village schools. */
    @Schema(name = "SchoolKind")
    public enum Kind {
        SCHOOL, TOWNSHIP_CENTRAL_SCHOOL
    }

    /** Who runs it: 公办 or 民办. */
    public enum Ownership {
        PUBLIC, PRIVATE
    }

    protected School() {
    }

    School(String schoolCode, SchoolRegistration registration, Map<String, LegalPerson> persons) {
        this.schoolCode = schoolCode;
        change(registration, persons);
    }

    /**
     * One that was voided stands again, as if it had never been entered.
     *
     * @param persons by code, all that the registration names
     */
    void change(SchoolRegistration registration, Map<String, LegalPerson> persons) {
        if (!stands()) {
            successions.clear();
        }
        stand();
        codeOverride = registration.codeOverride();
        openedOn = registration.openedOn();
        closedOn = registration.closedOn();
        Successions.correct(successions, schoolCode, closedOn);
        bear(registration.names());
        be(registration.classifications());
        legalPersons.clear();
        registration.legalPersonList().forEach(entry -> legalPersons
                .add(new LegalPersonPeriod(persons.get(entry.legalPersonCode()), entry.period())));
    }

    @Override
    protected void letGo() {
        legalPersons.clear();
    }

    private void bear(Dated<String, FormerNameEntry> names) {
        name = names.last();
        formerNames.clear();
        names.former().forEach(entry -> formerNames.add(new FormerName(entry)));
    }

    private void be(Dated<Classification, FormerClassificationEntry> classifications) {
        set(classifications.last());
        formerClassifications.clear();
        classifications.former().forEach(entry -> formerClassifications.add(new FormerClassification(entry)));
    }

    /** From the day on it bears another name. */
    void rename(String newName, LocalDate validFrom) {
        formerNames.add(new FormerName(new FormerNameEntry(name, validFrom)));
        name = newName;
    }

    /** From the day on it is of another kind, or somebody else runs it. */
    void reclassify(Classification other, LocalDate validFrom) {
        formerClassifications
                .add(new FormerClassification(new FormerClassificationEntry(kind, ownership, validFrom)));
        set(other);
    }

    private void set(Classification classification) {
        kind = classification.kind();
        ownership = classification.ownership();
    }

    /**
     * Ends on the day, and whoever stood behind it with it, without what it would have been called or have become only
     * later; {@code became} says what became of it.
     */
    void close(LocalDate firstDayWithout, Became became) {
        closedOn = firstDayWithout;
        Successions.end(successions, became);
        var kept = legalPersons.stream().flatMap(period -> period.before(firstDayWithout).stream()).toList();
        legalPersons.clear();
        legalPersons.addAll(kept);
        bear(names().endedOn(firstDayWithout));
        be(classifications().endedOn(firstDayWithout));
    }

    /** Gives a part of itself away and goes on. */
    void giveAway(Became became) {
        Successions.enter(successions, became);
    }

    public String schoolCode() {
        return schoolCode;
    }

    /** Why its code stands although it is of another province; null for one of Anhui. */
    String codeOverride() {
        return codeOverride;
    }

    /** The last of its names. */
    public String name() {
        return name;
    }

    Dated<String, FormerNameEntry> names() {
        return new Dated<>(formerNames(), name);
    }

    List<FormerNameEntry> formerNames() {
        return Former.sorted(formerNames.stream().map(FormerName::entry).toList());
    }

    /** What it is at last. */
    Classification classification() {
        return new Classification(kind, ownership);
    }

    Dated<Classification, FormerClassificationEntry> classifications() {
        return new Dated<>(formerClassifications(), classification());
    }

    List<FormerClassificationEntry> formerClassifications() {
        return Former.sorted(formerClassifications.stream().map(FormerClassification::entry).toList());
    }

    /** Who stands behind it, in the order of their days; there may be days on which it is not known. */
    public List<LegalPersonEntry> legalPersons() {
        return LegalPersonEntry.sorted(legalPersons.stream().map(LegalPersonPeriod::entry).toList());
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    /** The first day on which it is no longer open; null while it is. */
    public LocalDate closedOn() {
        return closedOn;
    }

    /** All that became of it, in the order of their days. */
    public List<Succession> successions() {
        return Successions.view(successions);
    }

    public Life life() {
        return new Life(openedOn, closedOn);
    }
}
