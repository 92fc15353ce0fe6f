package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.group.period.Dated;
import cn.huaiyuan.groupschooling.group.period.Life;
import cn.huaiyuan.groupschooling.group.school.School;
import cn.huaiyuan.groupschooling.group.succession.Succession;
import cn.huaiyuan.groupschooling.group.succession.Successions;
import cn.huaiyuan.groupschooling.kit.aggregate.Voidable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One stage on one campus of a school. If its school is merged into another, it moves there and remains the same unit, with
 * its code, memberships and staff.
 */
@Entity
public class Unit extends Voidable {
    private String unitCode;
    private String campusCode;
    @ManyToOne(optional = false)
    private School school;
    private LocalDate schoolSince;
    @ElementCollection
    @CollectionTable(name = "unit_former_school", joinColumns = @JoinColumn(name = "unit_id"))
    private List<SchoolPeriod> formerSchools = new ArrayList<>();
    private String displayName;
    private String currentName;
    @ElementCollection
    @CollectionTable(name = "unit_former_name", joinColumns = @JoinColumn(name = "unit_id"))
    private List<FormerUnitName> formerNames = new ArrayList<>();
    @Enumerated(EnumType.STRING)
    private Stage stage;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @ElementCollection
    @CollectionTable(name = "unit_former_kind", joinColumns = @JoinColumn(name = "unit_id"))
    private List<FormerUnitKind> formerKinds = new ArrayList<>();
    private LocalDate openedOn;
    private LocalDate closedOn;
    @ElementCollection
    @CollectionTable(name = "unit_suspension", joinColumns = @JoinColumn(name = "unit_id"))
    private List<Suspension> suspensions = new ArrayList<>();
    @ElementCollection
    @CollectionTable(name = "unit_succession", joinColumns = @JoinColumn(name = "unit_id"))
    @OrderColumn(name = "position")
    private List<Succession> successions = new ArrayList<>();

    /** Coverage counts teaching points (教学点) apart from regular units (D-02). */
    @Schema(name = "UnitKind")
    public enum Kind {
        REGULAR, TEACHING_POINT
    }

    protected Unit() {
    }

    Unit(String unitCode, School school, UnitRegistration registration) {
        this.unitCode = unitCode;
        this.campusCode = registration.campusCode();
        this.stage = registration.stage();
        this.school = school;
        change(registration);
    }

    /** Code, campus, stage and school cannot be changed: another stage or campus is another unit; see {@link #moveTo}. */
    void change(UnitRegistration registration) {
        openedOn = registration.openedOn();
        closedOn = registration.closedOn();
        Successions.correct(successions, unitCode, closedOn);
        setNames(registration.names());
        setKinds(registration.kinds());
        setSuspensions(registration.suspensionList());
        beginFirstSchoolOn(openedOn);
        stand();
    }

    /** Its last school need not be cleared: for the database, a voided unit has no days in any school. */
    @Override
    protected void letGo() {
        formerSchools.clear();
    }

    /** After it was voided, without anything that it was before; code, campus and stage are the same. */
    void enterAnew(School inSchool, UnitRegistration registration) {
        school = inSchool;
        schoolSince = null;
        formerSchools.clear();
        successions.clear();
        change(registration);
    }

    private void beginFirstSchoolOn(LocalDate day) {
        var former = formerSchools();
        if (!former.isEmpty()) {
            var first = former.get(0);
            formerSchools.clear();
            formerSchools.add(new SchoolPeriod(first.school(), day, first.validTo()));
            formerSchools.addAll(former.subList(1, former.size()));
        }
    }

    private void setNames(Dated<UnitNames, FormerUnitName> names) {
        displayName = names.last().displayName();
        currentName = names.last().currentName();
        formerNames.clear();
        formerNames.addAll(names.former());
    }

    private void setKinds(Dated<Kind, FormerUnitKind> kinds) {
        kind = kinds.last();
        formerKinds.clear();
        formerKinds.addAll(kinds.former());
    }

    private void setSuspensions(List<Suspension> wanted) {
        suspensions.clear();
        suspensions.addAll(wanted);
    }

    /** @param validFrom first day of the new names */
    void rename(String newDisplayName, String newCurrentName, LocalDate validFrom) {
        formerNames.add(new FormerUnitName(displayName, currentName, validFrom));
        displayName = newDisplayName;
        currentName = newCurrentName;
    }

    /** @param validFrom first day of the new kind */
    void reclassify(Kind newKind, LocalDate validFrom) {
        formerKinds.add(new FormerUnitKind(kind, validFrom));
        kind = newKind;
    }

    /** Whether it moved to its last school on the day or later. */
    public boolean movedOnOrAfter(LocalDate day) {
        return schoolSince != null && !schoolSince.isBefore(day);
    }

    /**
     * Becomes a part of another school from the day on, or from its opening if that is later.
     *
     * @throws IllegalStateException if it moved to its last school on the day or later
     */
    void moveTo(School other, LocalDate day) {
        if (movedOnOrAfter(day)) {
            throw new IllegalStateException("unit " + unitCode + " moved to its school on " + schoolSince);
        }
        if (openedOn.isBefore(day)) {
            formerSchools.add(new SchoolPeriod(school, schoolFrom(), day.minusDays(1)));
            schoolSince = day;
        }
        school = other;
    }

    /**
     * Ends on the day of the succession, and its suspensions with it; names and kinds that were to begin later are
     * dropped.
     */
    void close(Succession end) {
        closedOn = end.on();
        Successions.end(successions, end);
        setSuspensions(suspensionsBefore(closedOn));
        setNames(names().endedOn(closedOn));
        setKinds(kinds().endedOn(closedOn));
    }

    /** Gives a part of itself to others, and continues. */
    void split(Succession split) {
        Successions.enter(successions, split);
    }

    public String unitCode() {
        return unitCode;
    }

    public String campusCode() {
        return campusCode;
    }

    /** The last school it is a part of. */
    public School school() {
        return school;
    }

    private LocalDate schoolFrom() {
        return schoolSince == null ? openedOn : schoolSince;
    }

    /** The days on which it is a part of its last school. */
    Life lifeInSchool() {
        return new Life(schoolFrom(), closedOn);
    }

    private List<SchoolPeriod> formerSchools() {
        return formerSchools.stream().sorted(Comparator.comparing(SchoolPeriod::validFrom)).toList();
    }

    /** All its schools in the order of their days, without a gap from opening to closing. */
    public List<SchoolPeriod> schools() {
        var all = new ArrayList<>(formerSchools());
        all.add(new SchoolPeriod(school, schoolFrom(), closedOn == null ? null : closedOn.minusDays(1)));
        return all;
    }

    /** The school on a day; the first one for days before the unit opened, the last one for days after it closed. */
    School schoolOn(LocalDate day) {
        return formerSchools().stream().filter(part -> !day.isAfter(part.validTo())).findFirst()
                .map(SchoolPeriod::school).orElse(school);
    }

    /** The last of its names within the group (annex 3: 校本部, 老校区). */
    public String displayName() {
        return displayName;
    }

    /** The last of its public names (annex 3: 现实验小学); null if it has no other. */
    public String currentName() {
        return currentName;
    }

    /** With the former ones in the order of their days. */
    Dated<UnitNames, FormerUnitName> names() {
        return new Dated<>(formerNames, new UnitNames(displayName, currentName)).sorted();
    }

    /** Its names on a day; the first ones for days before it opened, the last ones for days after it closed. */
    public UnitNames namesOn(LocalDate day) {
        return names().on(day);
    }

    public Stage stage() {
        return stage;
    }

    /** The last of its kinds. */
    public Kind kind() {
        return kind;
    }

    /** With the former ones in the order of their days. */
    Dated<Kind, FormerUnitKind> kinds() {
        return new Dated<>(formerKinds, kind).sorted();
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    /** The first day on which it no longer exists; null if it has no end. */
    public LocalDate closedOn() {
        return closedOn;
    }

    /** In the order of their days. */
    List<Suspension> suspensions() {
        return Suspension.sorted(suspensions);
    }

    /** Cut off at the day. */
    List<Suspension> suspensionsBefore(LocalDate day) {
        return suspensions().stream().flatMap(suspension -> suspension.before(day).stream()).toList();
    }

    /** In the order of their days. */
    public List<Succession> successions() {
        return List.copyOf(successions);
    }

    public Life life() {
        return new Life(openedOn, closedOn);
    }
}
