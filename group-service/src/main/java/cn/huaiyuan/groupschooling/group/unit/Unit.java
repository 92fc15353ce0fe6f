package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.group.period.Dated;
import cn.huaiyuan.groupschooling.group.period.Former;
import cn.huaiyuan.groupschooling.group.period.Life;
import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.kit.aggregate.Voidable;
import cn.huaiyuan.groupschooling.group.school.School;
import cn.huaiyuan.groupschooling.group.succession.Became;
import cn.huaiyuan.groupschooling.group.succession.Succession;
import cn.huaiyuan.groupschooling.group.succession.Successions;
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
 * One stage on one campus of a school. It stays the unit that it is, code and all, when its school is merged into
 * another: who belongs to it and what it belongs to goes on.
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
    private List<FormerSchool> formerSchools = new ArrayList<>();
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
    private List<Became> successions = new ArrayList<>();

    /** A teaching point (教学点) is counted apart from regular units in coverage (D-02). */
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

    /** Code, campus, stage and school stay: another stage or campus is another unit, and a school is moved to. */
    void change(UnitRegistration registration) {
        openedOn = registration.openedOn();
        closedOn = registration.closedOn();
        Successions.correct(successions, unitCode, closedOn);
        bear(registration.names());
        be(registration.kinds());
        suspend(registration.suspensionPeriods());
        beginFirstSchoolOn(openedOn);
        stand();
    }

    /** Of its last school the database lets go by itself. */
    @Override
    protected void letGo() {
        formerSchools.clear();
    }

    /** After it was voided, as if it had not been before; the code, and with it campus and stage, is the same. */
    void enterAnew(School inSchool, UnitRegistration registration) {
        school = inSchool;
        schoolSince = null;
        formerSchools.clear();
        successions.clear();
        change(registration);
    }

    private void beginFirstSchoolOn(LocalDate day) {
        var former = formerSchools();
        formerSchools.clear();
        for (int i = 0; i < former.size(); i++) {
            var part = former.get(i);
            formerSchools.add(i == 0
                    ? new FormerSchool(part.school(), new Period(day, part.period().to()))
                    : new FormerSchool(part.school(), part.period()));
        }
    }

    private void bear(Dated<UnitNames, FormerUnitNameEntry> names) {
        displayName = names.last().displayName();
        currentName = names.last().currentName();
        formerNames.clear();
        names.former().forEach(entry -> formerNames.add(new FormerUnitName(entry)));
    }

    private void be(Dated<Kind, FormerUnitKindEntry> kinds) {
        kind = kinds.last();
        formerKinds.clear();
        kinds.former().forEach(entry -> formerKinds.add(new FormerUnitKind(entry)));
    }

    private void suspend(List<Period> periods) {
        suspensions.clear();
        periods.forEach(period -> suspensions.add(new Suspension(period)));
    }

    /** From the day on it bears other names. */
    void rename(String newDisplayName, String newCurrentName, LocalDate validFrom) {
        formerNames.add(new FormerUnitName(new FormerUnitNameEntry(displayName, currentName, validFrom)));
        displayName = newDisplayName;
        currentName = newCurrentName;
    }

    /** From the day on it is of another kind. */
    void reclassify(Kind newKind, LocalDate validFrom) {
        formerKinds.add(new FormerUnitKind(new FormerUnitKindEntry(kind, validFrom)));
        kind = newKind;
    }

    /** Whether it came to its last school on the day or later, from another one. */
    public boolean cameToItsSchoolOnOrAfter(LocalDate day) {
        return schoolSince != null && !schoolSince.isBefore(day);
    }

    /**
     * Becomes a part of another school from the day on; from its opening where that is later.
     *
     * @throws IllegalStateException where it came to its last school on the day or later
     */
    void moveTo(School other, LocalDate day) {
        if (cameToItsSchoolOnOrAfter(day)) {
            throw new IllegalStateException("unit " + unitCode + " came to its school on " + schoolSince);
        }
        if (openedOn.isBefore(day)) {
            formerSchools.add(new FormerSchool(school, new Period(schoolFrom(), day.minusDays(1))));
            schoolSince = day;
        }
        school = other;
    }

    /**
     * Ends on the day, with suspensions that reach beyond and without names and kinds that it would have had only later;
     * {@code became} says what became of it.
     */
    void close(LocalDate firstDayWithout, Became became) {
        closedOn = firstDayWithout;
        Successions.end(successions, became);
        suspend(suspensionsBefore(firstDayWithout));
        bear(names().endedOn(firstDayWithout));
        be(kinds().endedOn(firstDayWithout));
    }

    /** Gives a part of itself away and goes on. */
    void giveAway(Became became) {
        Successions.enter(successions, became);
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
        return formerSchools.stream().map(FormerSchool::period)
                .sorted(Comparator.comparing(part -> part.period().from())).toList();
    }

    /** All schools it is or was a part of, in the order of their days, without a gap from opening to closing. */
    public List<SchoolPeriod> schools() {
        var all = new ArrayList<>(formerSchools());
        all.add(new SchoolPeriod(school,
                new Period(schoolFrom(), closedOn == null ? null : closedOn.minusDays(1))));
        return all;
    }

    /** The school on a day; the first one for days before the unit opened, the last one for days after it closed. */
    School schoolOn(LocalDate day) {
        return formerSchools().stream().filter(part -> !day.isAfter(part.period().to())).findFirst()
                .map(SchoolPeriod::school).orElse(school);
    }

    /** The last of its names within the group (annex 3: 校本部, 老校区). */
    public String displayName() {
        return displayName;
    }

    /** The last name it goes by outside (annex 3: 现实验小学); null where there is none beside. */
    public String currentName() {
        return currentName;
    }

    List<FormerUnitNameEntry> formerNames() {
        return Former.sorted(formerNames.stream().map(FormerUnitName::entry).toList());
    }

    Dated<UnitNames, FormerUnitNameEntry> names() {
        return new Dated<>(formerNames(), new UnitNames(displayName, currentName));
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

    List<FormerUnitKindEntry> formerKinds() {
        return Former.sorted(formerKinds.stream().map(FormerUnitKind::entry).toList());
    }

    Dated<Kind, FormerUnitKindEntry> kinds() {
        return new Dated<>(formerKinds(), kind);
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    /** The first day on which it no longer exists; null while it does. */
    public LocalDate closedOn() {
        return closedOn;
    }

    public List<Period> suspensions() {
        return suspensions.stream().map(Suspension::period).toList();
    }

    /** Of their days those before the day. */
    List<Period> suspensionsBefore(LocalDate day) {
        return suspensions().stream().flatMap(period -> period.before(day).stream()).toList();
    }

    /** All that became of it, in the order of their days. */
    public List<Succession> successions() {
        return Successions.view(successions);
    }

    public Life life() {
        return new Life(openedOn, closedOn);
    }
}
