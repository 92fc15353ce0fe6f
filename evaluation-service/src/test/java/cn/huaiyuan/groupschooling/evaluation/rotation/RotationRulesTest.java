package cn.huaiyuan.groupschooling.evaluation.rotation;

import static cn.huaiyuan.groupschooling.evaluation.rotation.Scene.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.huaiyuan.groupschooling.evaluation.fact.HonourKind;
import cn.huaiyuan.groupschooling.evaluation.fact.LeaveKind;
import cn.huaiyuan.groupschooling.evaluation.fact.PersonnelCategory;
import cn.huaiyuan.groupschooling.evaluation.fact.Rank;
import cn.huaiyuan.groupschooling.evaluation.fact.RotationMode;
import cn.huaiyuan.groupschooling.evaluation.fact.Tier;
import cn.huaiyuan.groupschooling.evaluation.fact.TierPeriod;
import cn.huaiyuan.groupschooling.evaluation.parameter.Fraction;
import cn.huaiyuan.groupschooling.evaluation.parameter.HonourParameters;
import cn.huaiyuan.groupschooling.evaluation.parameter.HonourParameters.HonourDay;
import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import cn.huaiyuan.groupschooling.evaluation.parameter.RotationParameters;
import cn.huaiyuan.groupschooling.evaluation.verdict.Flag;
import cn.huaiyuan.groupschooling.evaluation.verdict.Outcome;
import cn.huaiyuan.groupschooling.evaluation.verdict.Reason;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Test vectors 1 to 6 and 14 of the rule catalogue, and every row of its edge cases common to the four quota rules. */
class RotationRulesTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2015, 9, 1);

    @ParameterizedTest(name = "{0} of {1}: {2} rotated, {3} honoured: {4} (needs {5}), {6} (needs {7})")
    @CsvSource(textBlock = """
            TIGHT, 47,   4,  2, FAIL, 5,  PASS, 2
            TIGHT, 47,   5,  2, PASS, 5,  FAIL, 3
            TIGHT, 47,   5,  3, PASS, 5,  PASS, 3
            TIGHT, 47,   7,  3, PASS, 5,  FAIL, 4
            LOOSE, 47,   3,  0, PASS, 3,  FAIL, 1
            LOOSE, 47,   3,  1, PASS, 3,  PASS, 1
            LOOSE, 47,   2,  1, FAIL, 3,  PASS, 1
            TIGHT, 30,   3,  2, PASS, 3,  PASS, 2
            LOOSE, 1001, 50, 5, FAIL, 51, PASS, 5
            LOOSE, 1001, 51, 6, PASS, 51, PASS, 6
            TIGHT, 20,   0,  0, FAIL, 2,  NOT_APPLICABLE, 0
            TIGHT, 1,    0,  0, FAIL, 1,  NOT_APPLICABLE, 0
            TIGHT, 10,   1,  1, PASS, 1,  PASS, 1
            TIGHT, 11,   1,  1, FAIL, 2,  PASS, 1
            TIGHT, 0,    0,  0, NOT_APPLICABLE, 0, NOT_APPLICABLE, 0""")
    void quotas(Tier tier, int teachers, int rotated, int honoured, Outcome quota, long needed, Outcome backbone,
            long honoursNeeded) {
        var scene = new Scene(tier, teachers).rotate(rotated).honoured(honoured);

        var rotation = scene.verdict(tier == Tier.TIGHT ? "S-ROT-TIGHT-10" : "S-ROT-LOOSE-5");
        var honours = scene.verdict(tier == Tier.TIGHT ? "S-ROT-BACKBONE-50" : "S-ROT-BACKBONE-10");

        assertEquals(quota, rotation.outcome());
        assertEquals(needed, rotation.required());
        assertEquals(backbone, honours.outcome());
        assertEquals(honoursNeeded, honours.required());
        assertEquals(rotation.share().numeratorIds(), honours.share().denominatorIds());
    }

    @Test
    void displayIsTruncatedNeverRounded() {
        assertEquals("4.99", Scene.loose(1001).rotate(50).verdict("S-ROT-LOOSE-5").share().percent().orElseThrow());
    }

    @Test
    void theOtherTiersRulesDoNotApply() {
        var verdict = Scene.tight(20).verdict("S-ROT-LOOSE-5");

        assertEquals(Outcome.NOT_APPLICABLE, verdict.outcome());
        assertEquals(Reason.OTHER_TIER, verdict.reason());
    }

    /** A tight group of 20; each case says what happens in it and how many count on either side of the 10 % rule. */
    static Stream<Arguments> edgeCases() {
        return Stream.of(
                row("teacher rotated twice in year: once", 1, 20,
                        s -> s.rotate(0, s.home, s.away, START, day(2026, 11, 20))
                                .rotate(0, s.away, s.home, day(2026, 11, 22), null)),
                row("A→B→back to A inside half a semester: not counted", 0, 20,
                        s -> s.rotate(0, s.home, s.away, START, day(2026, 9, 30))),
                row("A→B→A as two moves inside half a semester: neither counted", 0, 20,
                        s -> s.rotate(0, s.home, s.away, START, day(2026, 9, 30), day(2027, 8, 31),
                                RotationMode.FULL_TIME, 0,
                                true).rotate(0, s.away, s.home, day(2026, 10, 1), null)),
                row("half of 137 teaching days is 69: served 69", 1, 20,
                        s -> s.rotate(0, s.home, s.away, START, day(2026, 11, 8))),
                row("half of 137 teaching days is 69: served 68", 0, 20,
                        s -> s.rotate(0, s.home, s.away, START, day(2026, 11, 7))),
                row("planned for one semester", 1, 20, s -> s.rotate(0, s.home, s.away, START, null, day(2027, 1, 31),
                        RotationMode.FULL_TIME, 0, false)),
                row("planned for a day less than a teaching period", 0, 20,
                        s -> s.rotate(0, s.home, s.away, START, null,
                                day(2027, 1, 14), RotationMode.FULL_TIME, 0, false)),
                row("circuit teaching: not counted", 0, 20,
                        s -> s.rotate(0, s.home, s.away, START, null, day(2027, 8, 31),
                                RotationMode.CIRCUIT, 12, false)),
                row("circuit teaching, switched on: half of the lessons", 1, 20, s -> {
                    s.parameters = with(true, false, true, false);
                    s.rotate(0, s.home, s.away, START, null, day(2027, 8, 31), RotationMode.CIRCUIT, 6, false);
                }),
                row("circuit teaching, switched on: less than half of the lessons", 0, 20, s -> {
                    s.parameters = with(true, false, true, false);
                    s.rotate(0, s.home, s.away, START, null, day(2027, 8, 31), RotationMode.CIRCUIT, 5, false);
                }),
                row("middle manager who teaches: counts", 1, 21,
                        s -> s.rotate(s.hire(PersonnelCategory.FULL_TIME_TEACHER, true, null, Rank.MIDDLE_MANAGER),
                                s.home,
                                s.away, START, null)),
                row("school-level leader: on neither side", 0, 20,
                        s -> s.rotate(s.hire(PersonnelCategory.FULL_TIME_TEACHER, true, null, Rank.SCHOOL_LEADER),
                                s.home,
                                s.away, START, null)),
                row("school-level leader, switched on", 1, 21, s -> {
                    s.parameters = with(false, true, true, false);
                    s.rotate(s.hire(PersonnelCategory.FULL_TIME_TEACHER, true, null, Rank.SCHOOL_LEADER), s.home,
                            s.away,
                            START, null);
                }),
                row("rotation with personnel relation moved: counts", 1, 20,
                        s -> s.rotate(0, s.home, s.away, START, null,
                                day(2027, 8, 31), RotationMode.FULL_TIME, 0, true)),
                row("destination outside the group: not counted", 0, 20,
                        s -> s.rotate(0, s.home, s.outside, START, null)),
                row("two campuses outside of the group: not counted", 0, 20,
                        s -> s.rotate(0, s.outside, s.unit("C08"), START, null)),
                row("inside one campus: not counted", 0, 20, s -> {
                    var sameCampus = s.unit("C01");
                    s.join(sameCampus, true, s.foundedOn);
                    s.rotate(0, s.home, sameCampus, START, null);
                }),
                row("on leave on snapshot: in the denominator", 0, 20,
                        s -> s.leave(0, LeaveKind.ABSENCE, day(2026, 8, 1), day(2027, 3, 31))),
                row("on leave of a semester, switched on: not in the denominator", 0, 19, s -> {
                    s.parameters = with(false, false, true, true);
                    s.leave(0, LeaveKind.ABSENCE, START, day(2027, 1, 31));
                }),
                row("on shorter leave, switched on: in the denominator", 0, 20, s -> {
                    s.parameters = with(false, false, true, true);
                    s.leave(0, LeaveKind.ABSENCE, START, day(2026, 12, 31));
                }),
                row("seconded: in the denominator", 0, 20,
                        s -> s.leave(0, LeaveKind.SECONDMENT, day(2026, 3, 1), null)),
                row("new hire after snapshot: on neither side", 0, 20,
                        s -> s.rotate(s.hire(s.home, day(2026, 9, 2)), s.home, s.away, day(2026, 10, 1), null)),
                row("hired on the snapshot day", 0, 21, s -> s.hire(s.home, START)),
                row("school joins by 31 Oct: its teachers enter", 0, 21, s -> {
                    s.join(s.outside, true, day(2026, 10, 31));
                    s.hire(s.outside, LONG_AGO);
                }),
                row("school joins after 31 Oct: its teachers enter the next snapshot", 0, 20, s -> {
                    s.join(s.outside, true, day(2026, 11, 1));
                    s.hire(s.outside, LONG_AGO);
                }),
                row("unit in two groups: teachers belong to the primary one", 0, 20, s -> {
                    s.join(s.outside, false, s.foundedOn);
                    s.hire(s.outside, LONG_AGO);
                }),
                row("outside the establishment, contract of 12 months", 0, 21,
                        s -> s.hire(PersonnelCategory.FULL_TIME_TEACHER, false, 12, Rank.NONE)),
                row("outside the establishment, contract of 11 months", 0, 20,
                        s -> s.hire(PersonnelCategory.FULL_TIME_TEACHER, false, 11, Rank.NONE)),
                row("outside the establishment, switched off", 0, 20, s -> {
                    s.parameters = with(false, false, false, false);
                    s.hire(PersonnelCategory.FULL_TIME_TEACHER, false, 36, Rank.NONE);
                }),
                row("support staff", 0, 20, s -> s.hire(PersonnelCategory.TEACHING_SUPPORT, true, null, Rank.NONE)),
                row("part-timer from another school", 0, 20,
                        s -> s.hire(PersonnelCategory.PART_TIME, true, null, Rank.NONE)),
                row("not begun on the day asked for", 0, 20, s -> s.rotate(0, s.home, s.away, day(2026, 11, 25), null)),
                row("begun in the year before: stock, not flow", 0, 20,
                        s -> s.rotate(0, s.home, s.away, day(2026, 8, 31), null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edgeCases")
    void edgeCase(String name, int rotated, int teachers, Consumer<Scene> happens) {
        var scene = Scene.tight(20);
        happens.accept(scene);

        var verdict = scene.verdict("S-ROT-TIGHT-10");

        assertEquals(teachers, verdict.share().denominator());
        assertEquals(rotated, verdict.share().numerator());
    }

    @Test
    void whoIsToBeLookedAtIsFlagged() {
        var scene = Scene.tight(20).leave(1, LeaveKind.SECONDMENT, day(2026, 3, 1), null);
        var manager = scene.hire(PersonnelCategory.FULL_TIME_TEACHER, true, null, Rank.MIDDLE_MANAGER);
        scene.rotate(manager, scene.home, scene.away, START, null);

        var flags = scene.verdict("S-ROT-TIGHT-10").flags();

        assertEquals(java.util.List.of(scene.teachers.get(1).id()), flags.get(Flag.SECONDED));
        assertEquals(java.util.List.of(scene.teachers.get(manager).id()), flags.get(Flag.MIDDLE_MANAGER));
    }

    static Stream<Arguments> honours() {
        return Stream.of(honour("two honours are one person", 1, s -> s
                .honour(0, HonourKind.BACKBONE_TEACHER, LONG_AGO, null)
                .honour(0, HonourKind.RISING_STAR, LONG_AGO, null)),
                honour("expired the day before", 0,
                        s -> s.honour(0, HonourKind.BACKBONE_TEACHER, LONG_AGO, day(2026, 8, 31))),
                honour("expires on the day", 1, s -> s.honour(0, HonourKind.BACKBONE_TEACHER, LONG_AGO, START)),
                honour("won later that year", 0, s -> s.honour(0, HonourKind.BACKBONE_TEACHER, day(2026, 10, 1), null)),
                honour("won later that year, switched on", 1, s -> {
                    var old = Parameters.DEFAULT.honour();
                    s.parameters = new Parameters(Parameters.DEFAULT.schoolYear(), Parameters.DEFAULT.rotation(),
                            new HonourParameters(old.provenance(), old.qualifying(), old.extra(), old.minLevel(),
                                    HonourDay.YEAR_END),
                            Parameters.DEFAULT.coverage());
                    s.honour(0, HonourKind.BACKBONE_TEACHER, day(2026, 10, 1), null);
                }), honour("special grade has no end", 1, s -> s.honour(0, HonourKind.SPECIAL_GRADE, LONG_AGO, null)),
                honour("master teacher, under 等", 1, s -> s.honour(0, HonourKind.MASTER_TEACHER, LONG_AGO, null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("honours")
    void honourHolders(String name, int holders, Consumer<Scene> happens) {
        var scene = Scene.tight(20).rotate(2);
        happens.accept(scene);

        assertEquals(holders, scene.verdict("S-ROT-BACKBONE-50").share().numerator());
    }

    @Test
    void aChangeOfTierDuringTheYearLeavesTheYearAsItWas() {
        var scene = Scene.tight(20).rotate(1);
        scene.tiers.clear();
        scene.tiers.add(new TierPeriod(Tier.TIGHT, scene.foundedOn, day(2027, 2, 28), false));
        scene.tiers.add(new TierPeriod(Tier.LOOSE, day(2027, 3, 1), null, false));
        scene.asOf = day(2027, 5, 1);

        assertEquals(Outcome.FAIL, scene.verdict("S-ROT-TIGHT-10").outcome());
        assertEquals(Outcome.NOT_APPLICABLE, scene.verdict("S-ROT-LOOSE-5").outcome());
    }

    @Test
    void aGroupFoundedAfterTheSnapshotIsNotJudgedThatYear() {
        var scene = Scene.tight(20);
        scene.foundedOn = day(2026, 9, 2);
        scene.tiers.clear();
        scene.tiers.add(new TierPeriod(Tier.TIGHT, scene.foundedOn, null, false));

        RotationRules.evaluateAll(scene.facts(), scene.parameters, scene.asOf)
                .forEach(verdict -> assertEquals(Outcome.NOT_APPLICABLE, verdict.outcome()));
    }

    @Test
    void aYearThatHasNotBegunIsNotJudged() {
        var scene = Scene.tight(20);
        scene.asOf = day(2026, 8, 31);

        assertEquals(Reason.NOT_BEGUN, scene.verdict("S-ROT-TIGHT-10").reason());
    }

    @Test
    void aUnitThatIsNotKnownYetMakesTheDataInsufficient() {
        var scene = Scene.tight(20).rotate(2);
        scene.units.removeIf(unit -> unit.id().equals(scene.away));

        var verdict = scene.verdict("S-ROT-TIGHT-10");

        assertEquals(Outcome.INSUFFICIENT_DATA, verdict.outcome());
        assertTrue(verdict.missing().values().stream().anyMatch(ids -> ids.contains(scene.away)));
    }

    private static Parameters with(boolean circuit, boolean leaders, boolean nonEstablishment,
            boolean excludeLongLeave) {
        var old = Parameters.DEFAULT.rotation();
        return new Parameters(Parameters.DEFAULT.schoolYear(),
                new RotationParameters(old.provenance(), 1000, 500, 5000, 1000, 1, new Fraction(1, 2), !circuit,
                        leaders,
                        nonEstablishment, excludeLongLeave, false, RotationParameters.ASSUMED_PERIODS),
                Parameters.DEFAULT.honour(), Parameters.DEFAULT.coverage());
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private static Arguments row(String name, int rotated, int teachers, Consumer<Scene> happens) {
        return arguments(name, rotated, teachers, happens);
    }

    private static Arguments honour(String name, int holders, Consumer<Scene> happens) {
        return arguments(name, holders, happens);
    }
}
