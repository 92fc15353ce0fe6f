package cn.huaiyuan.groupschooling.group.school;

import cn.huaiyuan.groupschooling.group.legalperson.LegalPerson;
import cn.huaiyuan.groupschooling.group.name.FormerName;
import cn.huaiyuan.groupschooling.group.period.Dated;
import cn.huaiyuan.groupschooling.group.period.Life;
import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.group.succession.Succession;
import cn.huaiyuan.groupschooling.group.succession.Successions;
import cn.huaiyuan.groupschooling.kit.aggregate.Voidable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private List<Succession> successions = new ArrayList<>();

    /** A school, or the central school (中心学校) of a township, which manages its village schools. */
    @Schema(name = "SchoolKind")
    public enum Kind {
        SCHOOL, TOWNSHIP_CENTRAL_SCHOOL
    }

    /** Who runs it: 公办 or 民办. */
    public enum Ownership {
        PUBLIC, PRIVATE
    }

    /** The days on which a legal person stands behind a school, first and last inclusive. */
    @Embeddable
    record LegalPersonPeriod(@ManyToOne(optional = false) LegalPerson legalPerson, LocalDate validFrom,
            LocalDate validTo) {

        SchoolLegalPerson view() {
            return new SchoolLegalPerson(legalPerson.code(), validFrom, validTo);
        }

        Optional<LegalPersonPeriod> before(LocalDate day) {
            return new Period(validFrom, validTo).before(day)
                    .map(left -> new LegalPersonPeriod(legalPerson, left.from(), left.to()));
        }
    }

    protected School() {
    }

    School(String schoolCode, SchoolRegistration registration, Map<String, LegalPerson> persons) {
        this.schoolCode = schoolCode;
        change(registration, persons);
    }

    /**
     * A school that was voided becomes active again, without anything that it was before.
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
        setNames(registration.names());
        setClassifications(registration.classifications());
        legalPersons.clear();
        registration.legalPersonList().forEach(one -> legalPersons
                .add(new LegalPersonPeriod(persons.get(one.legalPersonCode()), one.validFrom(), one.validTo())));
    }

    @Override
    protected void letGo() {
        legalPersons.clear();
    }

    private void setNames(Dated<String, FormerName> names) {
        name = names.last();
        formerNames.clear();
        formerNames.addAll(names.former());
    }

    private void setClassifications(Dated<Classification, FormerClassification> classifications) {
        set(classifications.last());
        formerClassifications.clear();
        formerClassifications.addAll(classifications.former());
    }

    private void set(Classification classification) {
        kind = classification.kind();
        ownership = classification.ownership();
    }

    /** @param validFrom first day of the new name */
    void rename(String newName, LocalDate validFrom) {
        formerNames.add(new FormerName(name, validFrom));
        name = newName;
    }

    /** @param validFrom first day of the new kind and ownership */
    void reclassify(Classification other, LocalDate validFrom) {
        formerClassifications.add(new FormerClassification(kind, ownership, validFrom));
        set(other);
    }

    /**
     * Ends on the day of the succession, and its legal persons with it; names, kinds and ownerships that were to begin
     * later are dropped.
     */
    void close(Succession end) {
        closedOn = end.on();
        Successions.end(successions, end);
        var kept = legalPersons.stream().flatMap(period -> period.before(closedOn).stream()).toList();
        legalPersons.clear();
        legalPersons.addAll(kept);
        setNames(names().endedOn(closedOn));
        setClassifications(classifications().endedOn(closedOn));
    }

    /** Gives some of its units to others, and continues. */
    void split(Succession split) {
        Successions.enter(successions, split);
    }

    public String schoolCode() {
        return schoolCode;
    }

    /** Why its code is right although it is of another province; null for a code of Anhui. */
    String codeOverride() {
        return codeOverride;
    }

    /** The last of its names. */
    public String name() {
        return name;
    }

    /** With the former ones in the order of their days. */
    Dated<String, FormerName> names() {
        return new Dated<>(formerNames, name).sorted();
    }

    /** The last one. */
    Classification classification() {
        return new Classification(kind, ownership);
    }

    /** With the former ones in the order of their days. */
    Dated<Classification, FormerClassification> classifications() {
        return new Dated<>(formerClassifications, classification()).sorted();
    }

    /** In the order of their days; there may be days on which the legal person is not known. */
    public List<SchoolLegalPerson> legalPersons() {
        return SchoolLegalPerson.sorted(legalPersons.stream().map(LegalPersonPeriod::view).toList());
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    /** The first day on which it is no longer open; null while it is. */
    public LocalDate closedOn() {
        return closedOn;
    }

    /** In the order of their days. */
    public List<Succession> successions() {
        return List.copyOf(successions);
    }

    public Life life() {
        return new Life(openedOn, closedOn);
    }
}
