package cn.huaiyuan.groupschooling.evaluation.rotation;

import static cn.huaiyuan.groupschooling.evaluation.rotation.Scene.START;
import static cn.huaiyuan.groupschooling.evaluation.rotation.Scene.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.huaiyuan.groupschooling.evaluation.fact.Employment;
import cn.huaiyuan.groupschooling.evaluation.fact.HonourKind;
import cn.huaiyuan.groupschooling.evaluation.fact.HonourLevel;
import cn.huaiyuan.groupschooling.evaluation.fact.Membership;
import cn.huaiyuan.groupschooling.evaluation.fact.Ownership;
import cn.huaiyuan.groupschooling.evaluation.fact.PersonnelCategory;
import cn.huaiyuan.groupschooling.evaluation.fact.Rank;
import cn.huaiyuan.groupschooling.evaluation.fact.Rotation;
import cn.huaiyuan.groupschooling.evaluation.fact.RotationMode;
import cn.huaiyuan.groupschooling.evaluation.fact.RotationStatus;
import cn.huaiyuan.groupschooling.evaluation.fact.School;
import cn.huaiyuan.groupschooling.evaluation.fact.Stage;
import cn.huaiyuan.groupschooling.evaluation.fact.Succession;
import cn.huaiyuan.groupschooling.evaluation.fact.Unit;
import cn.huaiyuan.groupschooling.evaluation.fact.UnitKind;
import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import cn.huaiyuan.groupschooling.evaluation.parameter.RotationParameters;
import cn.huaiyuan.groupschooling.evaluation.verdict.FactKind;
import cn.huaiyuan.groupschooling.evaluation.verdict.Flag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts that are missing, and whether the verdict would be another one with them (D-28, D-29, D-34, D-36). */
class DoubtTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2015, 9, 1);

    /** A tight group of 20, of whom two rotate, one of them with an honour: 2 of 20 pass, 1 of 2 pass. */
    static Stream<Arguments> doubts() {
        return Stream.of(
                row("one with an unknown contract: 2 of 21 would fail", "INSUFFICIENT_DATA", "PASS", 20,
                        Set.of(FactKind.CONTRACT), s -> contract(s, null)),
                row("three rotate, one with an unknown contract: 3 of 21 would pass too", "PASS", "FAIL", 20,
                        Set.of(FactKind.CONTRACT), s -> {
                            contract(s, null);
                            s.rotate(5, s.home, s.away, START, null);
                        }),
                row("one with an unknown contract rotates: 3 of 21 would pass too, 1 of 3 would fail", "PASS",
                        "INSUFFICIENT_DATA", 20, Set.of(FactKind.CONTRACT),
                        s -> s.rotate(contract(s, null), s.home, s.away, START, null)),
                row("the same with an honour: 2 of 3 would pass too", "PASS", "PASS", 20, Set.of(FactKind.CONTRACT),
                        s -> {
                            var teacher = contract(s, null);
                            s.honour(teacher, HonourKind.RISING_STAR, LONG_AGO, null);
                            s.rotate(teacher, s.home, s.away, START, null);
                        }),
                row("a leader with an unknown contract who does not rotate", "PASS", "PASS", 20, Set.of(),
                        s -> s.hire(PersonnelCategory.FULL_TIME_TEACHER, false, null, Rank.SCHOOL_LEADER)),
                row("a worker with an unknown contract", "PASS", "PASS", 20, Set.of(),
                        s -> s.hire(PersonnelCategory.WORKER, false, null, Rank.NONE)),
                row("a third rotation called off, nobody says when: 3 of 20 would pass too, 1 of 3 would fail", "PASS",
                        "INSUFFICIENT_DATA", 20, Set.of(FactKind.ROTATION_END), s -> calledOff(s, 5)),
                row("the same with an honour", "PASS", "PASS", 20, Set.of(FactKind.ROTATION_END), s -> {
                    s.honour(5, HonourKind.RISING_STAR, LONG_AGO, null);
                    calledOff(s, 5);
                }),
                row("the honour of a rotated one holds only for a second rotation that was called off", "PASS",
                        "INSUFFICIENT_DATA", 20, Set.of(FactKind.ROTATION_END), s -> {
                            s.rotate(6, s.home, s.away, START, null);
                            s.honour(6, HonourKind.RISING_STAR, START.plusDays(1), null);
                            calledOff(s, 6, s.away, s.third());
                        }),
                row("a unit closed before the snapshot", "INSUFFICIENT_DATA", "PASS", 20, Set.of(FactKind.HOME_UNIT),
                        s -> s.hire(ended(s, List.of()), LONG_AGO)),
                row("a unit split in two before the snapshot, one of them of the group", "INSUFFICIENT_DATA", "PASS",
                        20, Set.of(FactKind.HOME_UNIT),
                        s -> s.hire(ended(s, List.of("2134000001-C01-P", "2134000001-C09-P")), LONG_AGO)),
                row("a unit split in two of other groups", "PASS", "PASS", 20, Set.of(),
                        s -> s.hire(ended(s, List.of("2134000001-C09-P", "2134000001-C08-P")), LONG_AGO)),
                row("merged into a unit of the group", "FAIL", "PASS", 21, Set.of(),
                        s -> s.hire(ended(s, List.of("2134000001-C01-P")), LONG_AGO)),
                row("merged into a unit outside", "PASS", "PASS", 20, Set.of(),
                        s -> s.hire(ended(s, List.of("2134000001-C09-P")), LONG_AGO)),
                row("merged into a unit that nobody knows, last of the group itself", "INSUFFICIENT_DATA", "PASS", 20,
                        Set.of(FactKind.HOME_UNIT), s -> s.hire(ended(s, List.of("2134000007-C01-P")), LONG_AGO)),
                row("ends on the day after the snapshot", "FAIL", "PASS", 21, Set.of(),
                        s -> s.hire(ended(s, START.plusDays(1), List.of()), LONG_AGO)),
                row("senior high", "PASS", "PASS", 20, Set.of(),
                        s -> s.hire(unit(s, Stage.SENIOR_HIGH, UnitKind.REGULAR, Ownership.PUBLIC), LONG_AGO)),
                row("teaching point", "FAIL", "PASS", 21, Set.of(),
                        s -> s.hire(unit(s, Stage.PRIMARY, UnitKind.TEACHING_POINT, Ownership.PUBLIC), LONG_AGO)),
                row("private", "PASS", "PASS", 20, Set.of(),
                        s -> s.hire(unit(s, Stage.PRIMARY, UnitKind.REGULAR, Ownership.PRIVATE), LONG_AGO)),
                row("private, switched on", "FAIL", "PASS", 21, Set.of(), s -> {
                    includePrivate(s);
                    s.hire(unit(s, Stage.PRIMARY, UnitKind.REGULAR, Ownership.PRIVATE), LONG_AGO);
                }), row("a school that is not known yet", "INSUFFICIENT_DATA", "INSUFFICIENT_DATA", 20,
                        Set.of(FactKind.SCHOOL), s -> s.schools.remove(0)));
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @MethodSource("doubts")
    void whatCouldChangeAVerdictHoldsItUp(String name, String quota, String backbone, int teachers,
            Set<FactKind> missing, Consumer<Scene> happens) {
        var scene = Scene.tight(20).rotate(2).honoured(1);
        happens.accept(scene);

        var verdict = scene.verdict("S-ROT-TIGHT-10");

        assertEquals(quota + " " + backbone, verdict.outcome() + " " + scene.verdict("S-ROT-BACKBONE-50").outcome());
        assertEquals(teachers, verdict.share().denominator());
        assertEquals(missing, verdict.missing().keySet());
    }

    @Test
    void aTeacherOfAMergedUnitIsFlagged() {
        var scene = Scene.tight(20);
        var teacher = scene.hire(ended(scene, List.of("2134000001-C01-P")), LONG_AGO);

        assertEquals(List.of(scene.teachers.get(teacher).id()),
                scene.verdict("S-ROT-TIGHT-10").flags().get(Flag.HOME_UNIT_ENDED));
    }

    /** Nobody certain, somebody uncertain: whether the question arises at all is not known. */
    @Test
    void anEmptyGroupWithADoubtIsNotJudged() {
        var scene = Scene.tight(0);
        contract(scene, null);

        assertEquals("INSUFFICIENT_DATA", scene.verdict("S-ROT-TIGHT-10").outcome().name());
    }

    /** D-38: the honour counts at its own level only. */
    @ParameterizedTest
    @CsvSource({"SCHOOL, 0", "COUNTY, 0", "CITY, 0", "PROVINCE, 1", "NATION, 0"})
    void aSpecialGradeTeacherIsNamedByTheProvince(HonourLevel level, int honoured) {
        var scene = Scene.tight(20).rotate(2).honour(0, HonourKind.SPECIAL_GRADE, level, LONG_AGO, null);

        assertEquals(honoured, scene.verdict("S-ROT-BACKBONE-50").share().numerator());
    }

    @Test
    void whatDoesNotCountIsSaidWithItsReason() {
        var scene = Scene.tight(20).rotate(2);
        scene.rotate(5, scene.home, scene.outside, START, null);
        scene.rotate(6, scene.home, scene.away, START, START.plusDays(20));
        scene.rotate(7, scene.home, scene.away, START.minusDays(1), null);

        assertEquals(Map.of("DESTINATION_OUTSIDE_GROUP", List.of(scene.rotations.get(2).id()), "SERVED_TOO_SHORT",
                List.of(scene.rotations.get(3).id())), scene.verdict("S-ROT-TIGHT-10").excluded());
    }

    /** A part-time job at the destination is not the employment that the rotation rests on. */
    @Test
    void aPartTimeJobCarriesNoRotation() {
        var scene = Scene.tight(20);
        var teacher = scene.hire(post(scene.home, LONG_AGO, START.plusDays(3)),
                new Employment(scene.away, PersonnelCategory.PART_TIME, false,
                        12, Rank.NONE, LONG_AGO, null));
        scene.rotate(teacher, scene.home, scene.away, START, null);

        assertEquals(0, scene.verdict("S-ROT-TIGHT-10").share().numerator());
    }

    private static int contract(Scene scene, Integer months) {
        return scene.hire(PersonnelCategory.FULL_TIME_TEACHER, false, months, Rank.NONE);
    }

    private static void calledOff(Scene scene, int teacher) {
        calledOff(scene, teacher, scene.home, scene.away);
    }

    private static void calledOff(Scene scene, int teacher, UUID from, UUID to) {
        scene.rotations.add(new Rotation(UUID.randomUUID(), scene.teachers.get(teacher).id(), from, to,
                START.plusDays(1), LocalDate.of(2027, 8, 31), START.plusDays(1), null, RotationStatus.CANCELLED,
                RotationMode.FULL_TIME, null, null, false));
    }

    /** A member of the group that ended before the snapshot. */
    private static UUID ended(Scene scene, List<String> successors) {
        return ended(scene, LocalDate.of(2026, 8, 1), successors);
    }

    private static UUID ended(Scene scene, LocalDate day, List<String> successors) {
        var id = unit(scene, Stage.PRIMARY, UnitKind.REGULAR, Ownership.PUBLIC);
        scene.unit("C08");
        scene.memberships.replaceAll(one -> one.unitId().equals(id)
                ? new Membership(one.id(), one.groupId(), id, true,
                        one.validFrom(), day.minusDays(1), one.status())
                : one);
        scene.units.replaceAll(one -> one.id().equals(id)
                ? new Unit(id, "2134000001-C05-P", one.schoolId(), null, one.campusCode(), one.stage(), one.kind(),
                        null,
                        one.openedOn(), day, List.of(), List.of(new Succession(day, successors)), null)
                : one);
        return id;
    }

    private static UUID unit(Scene scene, Stage stage, UnitKind kind, Ownership ownership) {
        var id = UUID.randomUUID();
        var school = new School(UUID.randomUUID(), ownership, null, null, null);
        scene.schools.add(school);
        scene.units.add(new Unit(id, "2134000001-C05-P", school.id(), null, "2134000001-C05", stage, kind, null,
                LONG_AGO, null, List.of(), null, null));
        scene.join(id, true, scene.foundedOn);
        return id;
    }

    private static void includePrivate(Scene scene) {
        var old = Parameters.DEFAULT.rotation();
        scene.parameters = new Parameters(Parameters.DEFAULT.schoolYear(),
                new RotationParameters(old.provenance(), 1000, 500, 5000, 1000, 1, old.minServed(), true, false, true,
                        false, true, old.teachingPeriods()),
                Parameters.DEFAULT.honour(), Parameters.DEFAULT.coverage());
    }

    private static Arguments row(String name, String quota, String backbone, int teachers, Set<FactKind> missing,
            Consumer<Scene> happens) {
        return arguments(name, quota, backbone, teachers, missing, happens);
    }
}
