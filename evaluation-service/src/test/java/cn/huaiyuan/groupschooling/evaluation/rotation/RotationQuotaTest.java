package cn.huaiyuan.groupschooling.evaluation.rotation;

import static cn.huaiyuan.groupschooling.evaluation.rotation.Scene.START;
import static cn.huaiyuan.groupschooling.evaluation.rotation.Scene.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolYear;
import cn.huaiyuan.groupschooling.evaluation.fact.Employment;
import cn.huaiyuan.groupschooling.evaluation.fact.EntryStatus;
import cn.huaiyuan.groupschooling.evaluation.fact.HonourKind;
import cn.huaiyuan.groupschooling.evaluation.fact.HonourLevel;
import cn.huaiyuan.groupschooling.evaluation.fact.LeaveKind;
import cn.huaiyuan.groupschooling.evaluation.fact.PersonnelCategory;
import cn.huaiyuan.groupschooling.evaluation.fact.Rank;
import cn.huaiyuan.groupschooling.evaluation.fact.RotationMode;
import cn.huaiyuan.groupschooling.evaluation.fact.Tier;
import cn.huaiyuan.groupschooling.evaluation.fact.TierPeriod;
import cn.huaiyuan.groupschooling.evaluation.parameter.HonourParameters;
import cn.huaiyuan.groupschooling.evaluation.parameter.HonourParameters.HonourDay;
import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import cn.huaiyuan.groupschooling.evaluation.parameter.RotationParameters;
import cn.huaiyuan.groupschooling.evaluation.verdict.FactKind;
import cn.huaiyuan.groupschooling.evaluation.verdict.Flag;
import cn.huaiyuan.groupschooling.evaluation.verdict.Note;
import cn.huaiyuan.groupschooling.evaluation.verdict.Outcome;
import cn.huaiyuan.groupschooling.evaluation.verdict.Reason;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which groups are bound, which honours count, and what a verdict says beside its outcome. */
class RotationQuotaTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2015, 9, 1);

    /** A tight group of 20 of whom 2 rotate; each case says what the tight quota answers, and why. */
    static Stream<Arguments> standings() {
        return Stream.of(judged("nothing else", Reason.THRESHOLD_REACHED, s -> {
        }), judged("founded on the snapshot day", Reason.THRESHOLD_REACHED, s -> s.foundedOn = START),
                judged("founded the day after", Reason.GROUP_FOUNDED_AFTER_SNAPSHOT,
                        s -> s.foundedOn = START.plusDays(1)),
                judged("dissolved from the snapshot day on", Reason.GROUP_DISSOLVED_BEFORE_SNAPSHOT,
                        s -> s.dissolvedOn = START),
                judged("dissolved during the year", Reason.THRESHOLD_REACHED, s -> s.dissolvedOn = START.plusDays(30)),
                judged("entered by mistake", Reason.GROUP_VOIDED, s -> s.status = EntryStatus.VOIDED),
                judged("no tier recorded", Reason.NO_TIER_ON_SNAPSHOT, s -> s.tiers.clear()),
                judged("asked the day before the year", Reason.NOT_BEGUN, s -> s.asOf = START.minusDays(1)),
                judged("asked on the first day", Reason.THRESHOLD_REACHED, s -> s.asOf = START),
                judged("became tight on the snapshot day", Reason.THRESHOLD_REACHED,
                        s -> tiers(s, Tier.LOOSE, Tier.TIGHT, START)),
                judged("became tight the day after", Reason.OTHER_TIER,
                        s -> tiers(s, Tier.LOOSE, Tier.TIGHT, START.plusDays(1))),
                judged("became loose on the snapshot day", Reason.OTHER_TIER,
                        s -> tiers(s, Tier.TIGHT, Tier.LOOSE, START)),
                judged("became loose the day after", Reason.THRESHOLD_REACHED,
                        s -> tiers(s, Tier.TIGHT, Tier.LOOSE, START.plusDays(1))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("standings")
    void standing(String name, Reason reason, Consumer<Scene> happens) {
        var scene = Scene.tight(20).rotate(2);
        happens.accept(scene);

        assertEquals(reason, scene.verdict("S-ROT-TIGHT-10").reason());
    }

    /** D-31, D-32: the first judged year is that after the plan, once it has begun. */
    @ParameterizedTest(name = "{0} as of {1}: {2}")
    @CsvSource({"2023, 2024-12-01, BEFORE_PLAN", "2023, 2022-12-01, BEFORE_PLAN", "2024, 2024-08-31, NOT_BEGUN",
            "2024, 2024-09-01, THRESHOLD_MISSED"})
    void judgedYears(int year, LocalDate asOf, Reason reason) {
        var scene = Scene.tight(20);
        scene.foundedOn = LONG_AGO;
        scene.tiers.set(0, new TierPeriod(Tier.TIGHT, LONG_AGO, null, false));
        var facts = scene.facts();

        assertEquals(reason, RotationRules.evaluateAll(new RotationFacts(facts.group(), new SchoolYear(year),
                facts.groups(), facts.memberships(), facts.schools(), facts.units(), facts.teachers(),
                facts.rotations(), facts.restatements()), scene.parameters, asOf).get(0).reason());
    }

    @ParameterizedTest(name = "{0} of 100 at 7 %: {1}")
    @CsvSource({"6, FAIL", "7, PASS"})
    void aTunedThresholdIsExact(int rotated, Outcome outcome) {
        var scene = Scene.tight(100).rotate(rotated);
        var old = Parameters.DEFAULT.rotation();
        scene.parameters = new Parameters(Parameters.DEFAULT.schoolYear(),
                new RotationParameters(old.provenance(), 700, 500, 5000, 1000, 1, old.minServed(), true, false, true,
                        false, false, RotationParameters.ASSUMED_PERIODS),
                Parameters.DEFAULT.honour(), Parameters.DEFAULT.coverage());

        assertEquals(outcome, scene.verdict("S-ROT-TIGHT-10").outcome());
        assertEquals(7, scene.verdict("S-ROT-TIGHT-10").required());
    }

    /** Two of 20 rotate; each case says how many of the two hold a qualifying honour. */
    static Stream<Arguments> honours() {
        return Stream.of(
                honoured("of the school's own level", 1,
                        s -> s.honour(0, HonourKind.BACKBONE_TEACHER, HonourLevel.SCHOOL, LONG_AGO, null)),
                honoured("of the school's own level, county level required", 0, s -> {
                    honour(s, HonourParameters.DEFAULT.extra(), HonourLevel.COUNTY);
                    s.honour(0, HonourKind.BACKBONE_TEACHER, HonourLevel.SCHOOL, LONG_AGO, null);
                }), honoured("of the county's level, county level required", 1, s -> {
                    honour(s, HonourParameters.DEFAULT.extra(), HonourLevel.COUNTY);
                    s.honour(0, HonourKind.SUBJECT_LEADER, HonourLevel.COUNTY, LONG_AGO, null);
                }), honoured("master teacher, no extra kinds", 0, s -> {
                    honour(s, Set.of(), HonourLevel.SCHOOL);
                    s.honour(0, HonourKind.MASTER_TEACHER, LONG_AGO, null);
                }), honoured("each kind of the plan", 2, s -> s.honour(0, HonourKind.RISING_STAR, LONG_AGO, null)
                        .honour(1, HonourKind.SUBJECT_LEADER, LONG_AGO, null)),
                honoured("won on the day", 1, s -> s.honour(0, HonourKind.RISING_STAR, START, null)),
                honoured("held by one who does not rotate", 0,
                        s -> s.honour(5, HonourKind.SPECIAL_GRADE, LONG_AGO, null)),
                honoured("special grade, revoked before", 0,
                        s -> s.honour(0, HonourKind.SPECIAL_GRADE, LONG_AGO, START.minusDays(1))),
                honoured("won before the second counted rotation of the year", 1, s -> {
                    s.honour(0, HonourKind.BACKBONE_TEACHER, LocalDate.of(2026, 11, 1), null);
                    s.rotate(0, s.away, s.home, LocalDate.of(2026, 11, 20), null);
                }), honoured("won before a second rotation that does not count", 0, s -> {
                    s.honour(0, HonourKind.BACKBONE_TEACHER, LocalDate.of(2026, 11, 1), null);
                    s.rotate(0, s.away, s.outside, LocalDate.of(2026, 11, 20), null);
                }));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("honours")
    void honourHolders(String name, int holders, Consumer<Scene> happens) {
        var scene = Scene.tight(20).rotate(2);
        happens.accept(scene);

        assertEquals(holders, scene.verdict("S-ROT-BACKBONE-50").share().numerator());
        assertEquals(2, scene.verdict("S-ROT-BACKBONE-50").share().denominator());
    }

    @Test
    void whatCouldBeReachedIsNoted() {
        var scene = Scene.tight(20).rotate(2).honour(5, HonourKind.SPECIAL_GRADE, LONG_AGO, null)
                .honour(6, HonourKind.BACKBONE_TEACHER, LONG_AGO, START.minusDays(1));

        assertEquals(Map.of(Note.MAX_ATTAINABLE, 1L), scene.verdict("S-ROT-BACKBONE-50").notes());
    }

    /** A school leader on the snapshot day who rotates as a teacher later, and one who is honoured after it. */
    @Test
    void whatCouldBeReachedIsNeverLessThanWhatIs() {
        var scene = Scene.tight(20);
        var leader = scene.hire(new Employment(scene.home, PersonnelCategory.FULL_TIME_TEACHER, true, null,
                Rank.SCHOOL_LEADER, LONG_AGO, START.plusDays(3)), post(scene.home, START.plusDays(4), null));
        scene.honour(leader, HonourKind.RISING_STAR, LONG_AGO, null);
        scene.rotate(leader, scene.home, scene.away, START.plusDays(4), null);
        scene.honour(0, HonourKind.RISING_STAR, START.plusDays(9), null);
        scene.rotate(0, scene.home, scene.away, START.plusDays(9), null);
        var verdict = scene.verdict("S-ROT-BACKBONE-50");

        assertEquals(2, verdict.share().numerator());
        assertEquals(Map.of(Note.MAX_ATTAINABLE, 2L), verdict.notes());
    }

    @Test
    void theReadingShowsTheTeachingPeriodsOfTheYear() {
        assertEquals("S1 09-01..01-15, S2 02-20..06-30 (assumed)",
                Scene.tight(20).verdict("S-ROT-TIGHT-10").readings().stream()
                        .filter(reading -> reading.decision().equals("D-22")).findFirst().orElseThrow().value());
    }

    /** D-04: one who went the year before and stays is in the stock, not in the flow. */
    @Test
    void theStockStandsBesideTheFlow() {
        var scene = Scene.tight(20).rotate(2);
        scene.rotate(5, scene.home, scene.away, LocalDate.of(2025, 9, 1), null);
        scene.rotate(6, scene.home, scene.away, LocalDate.of(2025, 9, 1), START.minusDays(1));

        assertEquals(2, scene.verdict("S-ROT-TIGHT-10").share().numerator());
        assertEquals(Map.of(Note.STOCK, 3L), scene.verdict("S-ROT-TIGHT-10").notes());
    }

    @Test
    void everyFlagNamesWhomItIsAbout() {
        var scene = Scene.tight(20).leave(3, LeaveKind.SECONDMENT, LONG_AGO, null)
                .leave(4, LeaveKind.ABSENCE, START, START).rotate(1);
        scene.parameters = new Parameters(Parameters.DEFAULT.schoolYear(),
                new RotationParameters(Parameters.DEFAULT.rotation().provenance(), 1000, 500, 5000, 1000, 1,
                        Parameters.DEFAULT.rotation().minServed(), false, false, true, false, false,
                        RotationParameters.ASSUMED_PERIODS),
                Parameters.DEFAULT.honour(), Parameters.DEFAULT.coverage());
        scene.circuit(1, 6, 12, LocalDate.of(2027, 8, 31));
        var manager = scene.hire(PersonnelCategory.FULL_TIME_TEACHER, true, null, Rank.MIDDLE_MANAGER);
        scene.rotate(manager, scene.home, scene.away, START, null, LocalDate.of(2027, 8, 31), RotationMode.FULL_TIME,
                0, true);
        scene.tiers.set(0, new TierPeriod(Tier.TIGHT, LONG_AGO, null, true));

        assertEquals(Map.of(Flag.SECONDED, List.of(id(scene, 3)), Flag.ON_LEAVE, List.of(id(scene, 4)),
                Flag.CIRCUIT_TEACHING, List.of(id(scene, 1)), Flag.MIDDLE_MANAGER, List.of(id(scene, manager)),
                Flag.PERSONNEL_RELATION_MOVED, List.of(id(scene, manager)), Flag.TIER_ASSUMED,
                List.of(scene.groupId)), scene.verdict("S-ROT-TIGHT-10").flags());
        assertEquals(Set.of(Flag.CIRCUIT_TEACHING, Flag.MIDDLE_MANAGER, Flag.PERSONNEL_RELATION_MOVED,
                Flag.TIER_ASSUMED), scene.verdict("S-ROT-BACKBONE-50").flags().keySet());
    }

    @Test
    void aTeacherWhoIsNotKnownYetIsWaitedFor() {
        var scene = Scene.tight(20).rotate(2);
        var unknown = scene.teachers.remove(0).id();

        for (var rule : List.of("S-ROT-TIGHT-10", "S-ROT-BACKBONE-50")) {
            assertEquals(Outcome.INSUFFICIENT_DATA, scene.verdict(rule).outcome());
            assertEquals(Map.of(FactKind.TEACHER, List.of(unknown)), scene.verdict(rule).missing());
        }
    }

    @Test
    void aUnitOfTheGroupThatIsNotKnownYetIsWaitedFor() {
        var scene = Scene.tight(20);
        scene.units.removeIf(unit -> unit.id().equals(scene.away));

        assertEquals(Map.of(FactKind.UNIT, List.of(scene.away)), scene.verdict("S-ROT-TIGHT-10").missing());
    }

    @Test
    void aStrangersRotationFromOutsideIsNotWaitedFor() {
        var scene = Scene.tight(20).rotate(2);
        scene.rotate(scene.hire(scene.outside, LONG_AGO), scene.outside, scene.home, START, null);
        scene.teachers.remove(20);

        assertEquals(Map.of(), scene.verdict("S-ROT-TIGHT-10").missing());
    }

    @Test
    void eachRuleAloneAnswersTheSame() {
        var scene = Scene.tight(20).rotate(3).honoured(1);

        assertEquals(RotationRules.evaluateAll(scene.facts(), scene.parameters, scene.asOf), RotationRules.all()
                .stream().map(rule -> rule.evaluate(scene.facts(), scene.parameters, scene.asOf)).toList());
    }

    private static java.util.UUID id(Scene scene, int teacher) {
        return scene.teachers.get(teacher).id();
    }

    private static void tiers(Scene scene, Tier before, Tier after, LocalDate day) {
        scene.tiers.clear();
        scene.tiers.add(new TierPeriod(before, LONG_AGO, day.minusDays(1), false));
        scene.tiers.add(new TierPeriod(after, day, null, false));
    }

    private static void honour(Scene scene, Set<HonourKind> extra, HonourLevel minLevel) {
        scene.parameters = new Parameters(Parameters.DEFAULT.schoolYear(), Parameters.DEFAULT.rotation(),
                new HonourParameters(HonourParameters.DEFAULT.provenance(), EnumSet.of(HonourKind.BACKBONE_TEACHER,
                        HonourKind.SUBJECT_LEADER), extra, minLevel, HonourDay.ROTATION_START),
                Parameters.DEFAULT.coverage());
    }

    private static Arguments judged(String name, Reason reason, Consumer<Scene> happens) {
        return arguments(name, reason, happens);
    }

    private static Arguments honoured(String name, int holders, Consumer<Scene> happens) {
        return arguments(name, holders, happens);
    }
}
