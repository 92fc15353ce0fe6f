package cn.huaiyuan.groupschooling.evaluation.coverage;

import static cn.huaiyuan.groupschooling.evaluation.coverage.County.LONG_AGO;
import static cn.huaiyuan.groupschooling.evaluation.coverage.County.TODAY;
import static cn.huaiyuan.groupschooling.evaluation.coverage.County.TOMORROW;
import static cn.huaiyuan.groupschooling.evaluation.coverage.County.YESTERDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolYear;
import cn.huaiyuan.groupschooling.evaluation.fact.Census;
import cn.huaiyuan.groupschooling.evaluation.fact.EntryStatus;
import cn.huaiyuan.groupschooling.evaluation.fact.FormerClassification;
import cn.huaiyuan.groupschooling.evaluation.fact.FormerUnitKind;
import cn.huaiyuan.groupschooling.evaluation.fact.Group;
import cn.huaiyuan.groupschooling.evaluation.fact.Ownership;
import cn.huaiyuan.groupschooling.evaluation.fact.School;
import cn.huaiyuan.groupschooling.evaluation.fact.SchoolLegalPerson;
import cn.huaiyuan.groupschooling.evaluation.fact.Stage;
import cn.huaiyuan.groupschooling.evaluation.fact.Suspension;
import cn.huaiyuan.groupschooling.evaluation.fact.Tier;
import cn.huaiyuan.groupschooling.evaluation.fact.TierPeriod;
import cn.huaiyuan.groupschooling.evaluation.fact.Unit;
import cn.huaiyuan.groupschooling.evaluation.fact.UnitKind;
import cn.huaiyuan.groupschooling.evaluation.fact.UnitSchool;
import cn.huaiyuan.groupschooling.evaluation.verdict.FactKind;
import cn.huaiyuan.groupschooling.evaluation.verdict.Flag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every edge of G-COV and both switches of D-02: what is counted, and what is covered. */
class CoverageTest {

    /** Four units, two of them in the tight group; each case adds something and says what is covered of how many then. */
    static Stream<Arguments> edges() {
        return Stream.of(row("nothing else", 2, 4, c -> {
        }), row("nine-year school with only its primary section in a group: the junior unit is not covered", 3, 6,
                c -> {
                    var school = c.school(Ownership.PUBLIC);
                    c.unit(school, Stage.JUNIOR, UnitKind.REGULAR);
                    c.join(c.unit(school, Stage.PRIMARY, UnitKind.REGULAR), c.tight);
                }), row("unit in no group", 2, 5, County::unit),
                row("unit in a loose group", 2, 5, c -> c.join(c.unit(), c.group(Tier.LOOSE))),
                row("unit in two tight groups: once", 3, 5, c -> joinBoth(c, c.tight, c.group(Tier.TIGHT))),
                row("unit in a tight and a loose group: tight wins", 3, 5,
                        c -> joinBoth(c, c.tight, c.group(Tier.LOOSE))),
                row("unit primary in a loose, secondary in a tight group: tight wins", 3, 5,
                        c -> joinBoth(c, c.group(Tier.LOOSE), c.tight)),
                covered("teaching point", 2, 4, c -> c.unit(c.school(Ownership.PUBLIC), Stage.PRIMARY,
                        UnitKind.TEACHING_POINT)),
                covered("teaching point until yesterday", 3, 5,
                        c -> reclassified(c, UnitKind.TEACHING_POINT, UnitKind.REGULAR, TODAY)),
                covered("teaching point until this day", 2, 4,
                        c -> reclassified(c, UnitKind.TEACHING_POINT, UnitKind.REGULAR, TOMORROW)),
                covered("teaching point from this day on", 2, 4,
                        c -> reclassified(c, UnitKind.REGULAR, UnitKind.TEACHING_POINT, TODAY)),
                covered("teaching point from tomorrow on", 3, 5,
                        c -> reclassified(c, UnitKind.REGULAR, UnitKind.TEACHING_POINT, TOMORROW)),
                covered("teaching point, switched on", 3, 5, c -> {
                    c.include(false, true);
                    return c.unit(c.school(Ownership.PUBLIC), Stage.PRIMARY, UnitKind.TEACHING_POINT);
                }),
                covered("private school", 2, 4, c -> c.unit(c.school(Ownership.PRIVATE), Stage.JUNIOR,
                        UnitKind.REGULAR)),
                covered("private school, switched on", 3, 5, c -> {
                    c.include(true, false);
                    return c.unit(c.school(Ownership.PRIVATE), Stage.JUNIOR, UnitKind.REGULAR);
                }),
                covered("private teaching point, private switched on alone", 2, 4, c -> {
                    c.include(true, false);
                    return c.unit(c.school(Ownership.PRIVATE), Stage.PRIMARY, UnitKind.TEACHING_POINT);
                }),
                covered("private until this day", 3, 5,
                        c -> ofSchool(c, Ownership.PUBLIC, new FormerClassification(Ownership.PRIVATE, TODAY))),
                covered("private until tomorrow", 2, 4,
                        c -> ofSchool(c, Ownership.PUBLIC, new FormerClassification(Ownership.PRIVATE, TOMORROW))),
                covered("public until this day", 2, 4,
                        c -> ofSchool(c, Ownership.PRIVATE, new FormerClassification(Ownership.PUBLIC, TODAY))),
                covered("public until tomorrow, private before, told in any order", 3, 5,
                        c -> ofSchool(c, Ownership.PRIVATE, new FormerClassification(Ownership.PUBLIC, TOMORROW),
                                new FormerClassification(Ownership.PRIVATE, TODAY))),
                covered("school voided", 2, 4, c -> ofVoided(c, Ownership.PUBLIC)),
                covered("private school voided, private switched on", 2, 4, c -> {
                    c.include(true, false);
                    return ofVoided(c, Ownership.PRIVATE);
                }),
                covered("senior high", 2, 4, c -> stage(c, Stage.SENIOR_HIGH)),
                covered("special", 2, 4, c -> stage(c, Stage.SPECIAL)),
                covered("vocational", 2, 4, c -> stage(c, Stage.VOCATIONAL)),
                covered("junior", 3, 5, c -> stage(c, Stage.JUNIOR)),
                covered("suspended", 2, 4, c -> suspended(c, LONG_AGO, null)),
                covered("suspended to this day", 2, 4, c -> suspended(c, LONG_AGO, TODAY)),
                covered("suspended to yesterday", 3, 5, c -> suspended(c, LONG_AGO, YESTERDAY)),
                covered("suspended from tomorrow on", 3, 5, c -> suspended(c, TOMORROW, null)),
                covered("without a student", 2, 4, c -> counted(c, 0)),
                covered("with one student", 3, 5, c -> counted(c, 1)),
                covered("without a census: counted", 3, 5, CoverageTest::notCounted),
                covered("without a student, voided: counted", 3, 5, c -> counted(c, 0, EntryStatus.VOIDED)),
                covered("without a student, told before censuses were voided", 2, 4, c -> counted(c, 0, null)),
                covered("without a student last year, not counted yet this year: stands empty (D-30)", 2, 4, c -> {
                    var unit = notCounted(c);
                    c.censuses.add(new Census(unit, new SchoolYear(2025), 0, EntryStatus.ACTIVE));
                    return unit;
                }),
                covered("entered by mistake", 2, 4, c -> c.voided(c.unit())),
                row("group entered by mistake", 2, 5, c -> {
                    c.groups.add(new Group(UUID.randomUUID(), LONG_AGO, null,
                            List.of(new TierPeriod(Tier.TIGHT, LONG_AGO, null, false)), EntryStatus.VOIDED));
                    c.join(c.unit(), c.groups.get(c.groups.size() - 1).id());
                }),
                covered("opened this day", 3, 5, c -> c.unit(TODAY, null)),
                covered("opens tomorrow", 2, 4, c -> c.unit(TOMORROW, null)),
                covered("closed from this day on", 2, 4, c -> c.unit(LONG_AGO, TODAY)),
                covered("closed from tomorrow on", 3, 5, c -> c.unit(LONG_AGO, TOMORROW)),
                row("membership voided", 2, 5, c -> member(c, LONG_AGO, null, EntryStatus.VOIDED)),
                row("membership begins this day", 3, 5, c -> member(c, TODAY, null, EntryStatus.ACTIVE)),
                row("membership begins tomorrow", 2, 5, c -> member(c, TOMORROW, null, EntryStatus.ACTIVE)),
                row("membership ends this day", 3, 5, c -> member(c, LONG_AGO, TODAY, EntryStatus.ACTIVE)),
                row("membership ended yesterday", 2, 5, c -> member(c, LONG_AGO, YESTERDAY, EntryStatus.ACTIVE)),
                row("left one tight group for another this day: once", 3, 5, c -> {
                    var unit = c.unit();
                    c.join(unit, c.tight, LONG_AGO, YESTERDAY, EntryStatus.ACTIVE);
                    c.join(unit, c.group(Tier.TIGHT), TODAY, null, EntryStatus.ACTIVE);
                }), row("group became tight this day", 3, 5, c -> tiers(c, Tier.LOOSE, Tier.TIGHT, TODAY)),
                row("group becomes tight tomorrow", 2, 5, c -> tiers(c, Tier.LOOSE, Tier.TIGHT, TOMORROW)),
                row("group became loose this day", 2, 5, c -> tiers(c, Tier.TIGHT, Tier.LOOSE, TODAY)),
                row("group of no recorded tier", 2, 5, c -> c.join(c.unit(), c.group(LONG_AGO, null))),
                row("group dissolved from this day on", 2, 5, c -> life(c, LONG_AGO, TODAY)),
                row("group dissolved from tomorrow on", 3, 5, c -> life(c, LONG_AGO, TOMORROW)),
                row("group founded this day", 3, 5, c -> life(c, TODAY, null)),
                row("group founded tomorrow", 2, 5, c -> life(c, TOMORROW, null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edges")
    void edge(String name, int covered, int all, Consumer<County> happens) {
        var county = County.of(2, 4);
        happens.accept(county);

        var share = county.measure(CoverageBasis.UNIT).share();

        assertEquals(covered + " of " + all, share.numerator() + " of " + share.denominator());
    }

    /** Ten schools, eight of them in two tight groups; then each group becomes one legal person and one school. */
    @Test
    void fewerLegalPersonsDoNotLowerTheCoverageByUnit() {
        var county = County.of(4, 6);
        var second = county.group(Tier.TIGHT);
        for (int i = 0; i < 4; i++) {
            county.join(county.unit(), second);
        }
        assertEquals("80.00", percent(county, CoverageBasis.UNIT));
        assertEquals("80.00", percent(county, CoverageBasis.SCHOOL));

        for (var group : List.of(county.tight, second)) {
            var merged = county.school(Ownership.PUBLIC);
            var members = county.memberships.stream().filter(one -> one.groupId().equals(group))
                    .map(one -> one.unitId()).toList();
            county.units.replaceAll(unit -> members.contains(unit.id()) ? ofSchool(unit, merged) : unit);
        }

        assertEquals("80.00", percent(county, CoverageBasis.UNIT));
        assertEquals("50.00", percent(county, CoverageBasis.SCHOOL));
    }

    @Test
    void everyMeasureCountsItsOwnWay() {
        var county = County.of(1, 3);
        county.group(Tier.LOOSE);
        county.group(LONG_AGO, YESTERDAY, new TierPeriod(Tier.TIGHT, LONG_AGO, null, false));
        var nineYear = county.school(Ownership.PUBLIC);
        var primary = county.unit(nineYear, Stage.PRIMARY, UnitKind.REGULAR);
        county.unit(nineYear, Stage.JUNIOR, UnitKind.REGULAR);
        county.join(primary, county.tight);
        county.count(primary, 2_459);

        assertEquals(Map.of(CoverageBasis.UNIT, "2/5", CoverageBasis.SCHOOL, "1/4", CoverageBasis.STUDENT, "2559/2859",
                CoverageBasis.GROUP, "1/2", CoverageBasis.LEGAL_PERSON, "1/4"), counts(county));
        assertEquals(Map.of(Flag.PARTLY_COVERED, List.of(nineYear)), county.measure(CoverageBasis.SCHOOL).flags());
    }

    /** D-37: a legal person of two schools is covered if all counted units of both are. */
    @Test
    void aLegalPersonIsCoveredWhereAllItsUnitsAre() {
        var county = County.of(2, 5);
        ofLegalPerson(county, "123403210000000197", 0, 1);
        assertEquals("1/4", counts(county).get(CoverageBasis.LEGAL_PERSON));

        ofLegalPerson(county, "123403210000000197", 2);
        assertEquals("0/3", counts(county).get(CoverageBasis.LEGAL_PERSON));
        assertEquals(3, county.measure(CoverageBasis.LEGAL_PERSON).flags().get(Flag.PARTLY_COVERED).size());
    }

    private static void ofLegalPerson(County county, String code, int... schools) {
        for (int number : schools) {
            var school = county.schools.get(number);
            county.schools.set(number, new School(school.id(), school.ownership(), null,
                    List.of(new SchoolLegalPerson(code, LONG_AGO, null)), school.status()));
        }
    }

    @Test
    void studentsWaitForTheYearsCensus() {
        var county = County.of(1, 2);
        var unit = notCounted(county);

        assertEquals(Map.of(FactKind.CENSUS, List.of(unit)), county.measure(CoverageBasis.STUDENT).missing());
        assertEquals(Map.of(), county.measure(CoverageBasis.UNIT).missing());
        assertEquals(Map.of(Flag.CENSUS_MISSING, List.of(unit)), county.measure(CoverageBasis.UNIT).flags());
    }

    @Test
    void studentsOfAVoidedCensusAreNotKnown() {
        var county = County.of(1, 2);
        var unit = counted(county, 300, EntryStatus.VOIDED);

        assertEquals(Map.of(FactKind.CENSUS, List.of(unit)), county.measure(CoverageBasis.STUDENT).missing());
        assertEquals(Map.of(Flag.CENSUS_MISSING, List.of(unit)), county.measure(CoverageBasis.UNIT).flags());
    }

    @Test
    void studentsOfAnotherYearAreNotCounted() {
        var county = County.of(1, 1);
        county.asOf = LocalDate.of(2026, 8, 31);

        assertEquals(1, county.measure(CoverageBasis.STUDENT).missing().get(FactKind.CENSUS).size());
    }

    @Test
    void whatIsToBeLookedAtIsFlagged() {
        var county = County.of(1, 2);
        var assumed = county.group(LONG_AGO, null, new TierPeriod(Tier.TIGHT, LONG_AGO, null, true));
        var twice = county.unit();
        county.join(twice, assumed);
        county.join(twice, county.tight);

        assertEquals(Map.of(Flag.TIER_ASSUMED, List.of(assumed), Flag.IN_SEVERAL_GROUPS, List.of(twice)),
                county.measure(CoverageBasis.UNIT).flags());
        assertEquals(Map.of(Flag.TIER_ASSUMED, List.of(assumed)), county.measure(CoverageBasis.GROUP).flags());
    }

    @Test
    void theIdsBehindBothSidesAreGiven() {
        var county = County.of(1, 2);
        var share = county.measure(CoverageBasis.STUDENT).share();

        assertEquals(List.of(county.memberships.get(0).unitId()), share.numeratorIds());
        assertEquals(Set.of(county.units.get(0).id(), county.units.get(1).id()), Set.copyOf(share.denominatorIds()));
    }

    @Test
    void aPrivateSchoolThatIsNotKnownYetIsNotMissedWhereAllAreCounted() {
        var county = County.of(1, 2);
        county.schools.clear();
        county.include(true, false);

        assertEquals(Map.of(), county.measure(CoverageBasis.UNIT).missing());
    }

    /** 民办转公办: the past stays as it was. */
    @ParameterizedTest
    @CsvSource({"2025-08-31, 1 of 2", "2025-09-01, 2 of 3"})
    void aSchoolCountsFromTheDayOnWhichItIsPublic(LocalDate day, String counted) {
        var county = County.of(1, 2);
        var before = new FormerClassification(Ownership.PRIVATE, LocalDate.of(2025, 9, 1));
        county.join(ofSchool(county, Ownership.PUBLIC, before), county.tight);
        county.asOf = day;

        var share = county.measure(CoverageBasis.UNIT).share();

        assertEquals(counted, share.numerator() + " of " + share.denominator());
    }

    @Test
    void aUnitCountsForTheSchoolOfTheDay() {
        var county = County.of(1, 2);
        var covered = county.units.get(0);
        var other = county.units.get(1).schoolId();
        county.units.set(0, new Unit(covered.id(), null, other,
                List.of(new UnitSchool(covered.schoolId(), LONG_AGO, County.TODAY.minusDays(1)),
                        new UnitSchool(other, County.TODAY, null)),
                covered.campusCode(), covered.stage(), covered.kind(), null, covered.openedOn(), null, List.of(),
                null, null));

        assertEquals("0/1", counts(county).get(CoverageBasis.SCHOOL));
        county.asOf = County.TODAY.minusDays(1);
        assertEquals("1/2", counts(county).get(CoverageBasis.SCHOOL));
    }

    private static Map<CoverageBasis, String> counts(County county) {
        return Stream.of(CoverageBasis.values()).collect(java.util.stream.Collectors.toMap(basis -> basis, basis -> {
            var share = county.measure(basis).share();
            return share.numerator() + "/" + share.denominator();
        }));
    }

    private static String percent(County county, CoverageBasis basis) {
        return county.measure(basis).share().percent().orElseThrow();
    }

    private static Unit ofSchool(Unit unit, UUID school) {
        return new Unit(unit.id(), null, school, null, unit.campusCode(), unit.stage(), unit.kind(), null,
                unit.openedOn(),
                unit.closedOn(), unit.suspensions(), null, null);
    }

    private static void joinBoth(County county, UUID primary, UUID secondary) {
        var unit = county.unit();
        county.join(unit, primary);
        county.join(unit, secondary);
    }

    private static UUID ofSchool(County county, Ownership atLast, FormerClassification... before) {
        return county.unit(county.school(atLast, before), Stage.PRIMARY, UnitKind.REGULAR);
    }

    /** The unit's own voiding has not been heard of yet. */
    private static UUID ofVoided(County county, Ownership ownership) {
        var school = new School(UUID.randomUUID(), ownership, null, null, EntryStatus.VOIDED);
        county.schools.add(school);
        return county.unit(school.id(), Stage.PRIMARY, UnitKind.REGULAR);
    }

    private static UUID stage(County county, Stage stage) {
        return county.unit(county.school(Ownership.PUBLIC), stage, UnitKind.REGULAR);
    }

    private static UUID reclassified(County county, UnitKind before, UnitKind after, LocalDate from) {
        var id = county.unit(county.school(Ownership.PUBLIC), Stage.PRIMARY, after);
        county.units.replaceAll(unit -> unit.id().equals(id) ? formerly(unit, before, from) : unit);
        return id;
    }

    private static Unit formerly(Unit unit, UnitKind kind, LocalDate until) {
        return new Unit(unit.id(), null, unit.schoolId(), null, unit.campusCode(), unit.stage(), unit.kind(),
                List.of(new FormerUnitKind(kind, until)), unit.openedOn(), unit.closedOn(), unit.suspensions(), null,
                null);
    }

    private static UUID suspended(County county, LocalDate from, LocalDate to) {
        return county.unit(LONG_AGO, null, new Suspension(from, to));
    }

    private static UUID counted(County county, long students) {
        return counted(county, students, EntryStatus.ACTIVE);
    }

    private static UUID counted(County county, long students, EntryStatus status) {
        var unit = county.unit();
        county.count(unit, students, status);
        return unit;
    }

    private static UUID notCounted(County county) {
        var unit = county.unit();
        county.censuses.removeIf(census -> census.unitId().equals(unit));
        return unit;
    }

    private static void member(County county, LocalDate from, LocalDate to, EntryStatus status) {
        county.join(county.unit(), county.tight, from, to, status);
    }

    private static void tiers(County county, Tier before, Tier after, LocalDate day) {
        county.join(county.unit(),
                county.group(LONG_AGO, null, new TierPeriod(before, LONG_AGO, day.minusDays(1), false),
                        new TierPeriod(after, day, null, false)));
    }

    private static void life(County county, LocalDate foundedOn, LocalDate dissolvedOn) {
        county.join(county.unit(),
                county.group(foundedOn, dissolvedOn, new TierPeriod(Tier.TIGHT, LONG_AGO, null, false)));
    }

    private static Arguments row(String name, int covered, int all, Consumer<County> happens) {
        return arguments(name, covered, all, happens);
    }

    /** The unit that the case makes joins the tight group. */
    private static Arguments covered(String name, int covered, int all, Function<County, UUID> unit) {
        return row("in the tight group: " + name, covered, all, c -> c.join(unit.apply(c), c.tight));
    }
}
