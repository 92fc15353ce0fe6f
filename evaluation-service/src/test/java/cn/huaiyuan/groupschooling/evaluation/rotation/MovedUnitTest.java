package cn.huaiyuan.groupschooling.evaluation.rotation;

import static cn.huaiyuan.groupschooling.evaluation.rotation.Scene.START;
import static cn.huaiyuan.groupschooling.evaluation.rotation.Scene.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.huaiyuan.groupschooling.evaluation.fact.Employment;
import cn.huaiyuan.groupschooling.evaluation.fact.EntryStatus;
import cn.huaiyuan.groupschooling.evaluation.fact.Group;
import cn.huaiyuan.groupschooling.evaluation.fact.PersonnelCategory;
import cn.huaiyuan.groupschooling.evaluation.fact.Rank;
import cn.huaiyuan.groupschooling.evaluation.fact.Rotation;
import cn.huaiyuan.groupschooling.evaluation.fact.RotationMode;
import cn.huaiyuan.groupschooling.evaluation.fact.RotationStatus;
import cn.huaiyuan.groupschooling.evaluation.fact.Succession;
import cn.huaiyuan.groupschooling.evaluation.fact.Unit;
import cn.huaiyuan.groupschooling.evaluation.verdict.FactKind;
import cn.huaiyuan.groupschooling.evaluation.verdict.Flag;
import cn.huaiyuan.groupschooling.evaluation.verdict.Outcome;
import cn.huaiyuan.groupschooling.evaluation.verdict.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A unit joins or changes groups between 2 September and 31 October: who is counted where (D-26, D-27). */
class MovedUnitTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2015, 9, 1);
    private static final LocalDate MOVE = LocalDate.of(2026, 10, 10);

    /** Twenty teachers in the group and its unit "away", and a unit that joins; each case adds one and says how many are counted then. */
    static Stream<Arguments> joining() {
        return Stream.of(
                row("in post since long ago", 21, s -> s.hire(post(s.outside, LONG_AGO, null))),
                row("in post until the joining day", 21, s -> s.hire(post(s.outside, LONG_AGO, MOVE))),
                row("gone the day before the joining day", 20,
                        s -> s.hire(post(s.outside, LONG_AGO, MOVE.minusDays(1)))),
                row("hired on the joining day", 21, s -> s.hire(post(s.outside, MOVE, null))),
                row("hired between snapshot and joining day", 21,
                        s -> s.hire(post(s.outside, START.plusDays(9), null))),
                row("hired the day after the joining day", 20, s -> s.hire(post(s.outside, MOVE.plusDays(1), null))),
                row("of the group already, at the unit since before it joined: once", 21,
                        s -> s.hire(post(s.home, LONG_AGO, START), post(s.outside, START.plusDays(1), null))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("joining")
    void whoeverIsInPostOnTheJoiningDayEnters(String name, int teachers, Consumer<Scene> happens) {
        var scene = Scene.tight(20);
        scene.join(scene.outside, true, MOVE);
        happens.accept(scene);

        assertEquals(teachers, scene.verdict("S-ROT-TIGHT-10").share().denominator());
    }

    /** The role of a member changed and a new membership began: the unit was there on the snapshot day all the same. */
    @Test
    void aNewMembershipInTheSameGroupIsNoJoining() {
        var scene = Scene.tight(20);
        scene.member(scene.outside, scene.groupId, true, LONG_AGO, MOVE.minusDays(1), EntryStatus.ACTIVE);
        scene.join(scene.outside, true, MOVE);
        scene.hire(post(scene.outside, LONG_AGO, START));

        assertEquals(21, scene.verdict("S-ROT-TIGHT-10").share().denominator());
    }

    /** Unit "away" moves to another group; teacher 0 rotates from home to away or back before or after that. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("moving")
    void whoHadBegunToRotateStays(String name, Set<Integer> before, Set<Integer> after, Consumer<Scene> happens) {
        var old = Scene.tight(0);
        var there = moves(old);
        old.hire(post(old.away, LONG_AGO, null));
        old.hire(post(old.away, LONG_AGO, null));
        happens.accept(old);

        assertEquals(before, counted(old, old.groupId));
        assertEquals(after, counted(old, there));
    }

    static Stream<Arguments> moving() {
        return Stream.of(
                moved("nobody rotates", Set.of(), Set.of(0, 1), s -> {
                }), moved("one had begun the day before", Set.of(0), Set.of(1),
                        s -> s.rotate(0, s.away, s.home, MOVE.minusDays(1), null)),
                moved("one begins on the day of the move", Set.of(), Set.of(0, 1),
                        s -> s.rotate(0, s.away, s.home, MOVE, null)),
                moved("one had begun and came back too soon", Set.of(), Set.of(0, 1),
                        s -> s.rotate(0, s.away, s.home, START, START.plusDays(20))),
                moved("one had begun in the year before", Set.of(), Set.of(0, 1),
                        s -> s.rotate(0, s.away, s.home, START.minusDays(1), null)),
                moved("one had begun to a unit outside", Set.of(), Set.of(0, 1),
                        s -> s.rotate(0, s.away, s.outside, START, null)),
                moved("one had begun, and the personnel relation moved along", Set.of(2), Set.of(0, 1),
                        s -> s.rotate(s.hire(post(s.away, LONG_AGO, START), post(s.home, START.plusDays(1), null)),
                                s.away, s.home, START.plusDays(1), null)),
                moved("one came to the unit with the personnel relation before", Set.of(2), Set.of(0, 1),
                        s -> s.rotate(s.hire(post(s.home, LONG_AGO, START), post(s.away, START.plusDays(1), null)),
                                s.home, s.away, START.plusDays(1), null)),
                moved("one was hired after the snapshot and then began", Set.of(), Set.of(0, 1, 2),
                        s -> s.rotate(s.hire(post(s.away, START.plusDays(1), null)), s.away, s.home,
                                START.plusDays(2), null)),
                moved("one was no teacher of the snapshot, then began", Set.of(), Set.of(0, 1, 2), s -> s.rotate(
                        s.hire(new Employment(s.away, PersonnelCategory.TEACHING_SUPPORT, true, null, Rank.NONE,
                                LONG_AGO, START.plusDays(13)), post(s.away, START.plusDays(14), null)),
                        s.away, s.home, START.plusDays(19), null)),
                moved("one had a contract of six months on the snapshot day, then began", Set.of(), Set.of(0, 1, 2),
                        s -> s.rotate(s.hire(new Employment(s.away, PersonnelCategory.FULL_TIME_TEACHER, false, 6,
                                Rank.NONE, LONG_AGO, START.plusDays(13)), post(s.away, START.plusDays(14), null)),
                                s.away, s.home, START.plusDays(19), null)),
                moved("one had begun to a unit that is not known yet", Set.of(), Set.of(1),
                        s -> s.rotate(0, s.away, UUID.randomUUID(), START, null)));
    }

    /** Whether the teacher stays depends on a unit or an end that is not known: neither group can say that it knows. */
    @Test
    void whoPerhapsHadBegunToRotateIsMissingInBothGroups() {
        var scene = Scene.tight(0);
        var there = moves(scene);
        var strange = UUID.randomUUID();
        scene.rotate(scene.hire(post(scene.away, LONG_AGO, null)), scene.away, strange, START, null);
        for (var group : List.of(scene.groupId, there)) {
            var verdict = verdict(scene, group);
            assertEquals(Outcome.INSUFFICIENT_DATA, verdict.outcome());
            assertEquals(Map.of(FactKind.UNIT, List.of(strange)), verdict.missing());
        }

        scene.rotations.clear();
        scene.rotations.add(new Rotation(UUID.randomUUID(), scene.teachers.get(0).id(), scene.away, scene.home, START,
                LocalDate.of(2027, 8, 31), START, null, RotationStatus.CANCELLED, RotationMode.FULL_TIME, null, null,
                false));
        for (var group : List.of(scene.groupId, there)) {
            var verdict = verdict(scene, group);
            assertEquals(Outcome.INSUFFICIENT_DATA, verdict.outcome());
            assertEquals(Map.of(FactKind.ROTATION_END, List.of(scene.rotations.get(0).id())), verdict.missing());
        }
    }

    /** Unit "away" is merged into a unit that joins another group on the same day: its teachers move there like the unit. */
    @Test
    void aMergerIntoAUnitThatJoinsIsAMove() {
        var scene = Scene.tight(0);
        var there = UUID.randomUUID();
        scene.memberships.removeIf(membership -> membership.unitId().equals(scene.away));
        scene.member(scene.away, scene.groupId, true, LONG_AGO, MOVE.minusDays(1), EntryStatus.ACTIVE);
        scene.member(scene.outside, there, true, MOVE, null, EntryStatus.ACTIVE);
        scene.units.replaceAll(unit -> unit.id().equals(scene.away) ? merged(unit, "2134000001-C09-P") : unit);
        scene.hire(post(scene.away, LONG_AGO, null));
        scene.hire(post(scene.away, LONG_AGO, MOVE.minusDays(1)), post(scene.outside, MOVE, null));
        assertEquals(Set.of(), counted(scene, scene.groupId));
        assertEquals(Set.of(0, 1), counted(scene, there));

        scene.rotate(1, scene.away, scene.home, START, null);
        assertEquals(Set.of(1), counted(scene, scene.groupId));
        assertEquals(Set.of(0), counted(scene, there));
    }

    @Test
    void whoChangesToAUnitThatJoinsLaterBelongsToTheGroupOfTheSnapshotDay() {
        var scene = Scene.tight(0);
        var there = UUID.randomUUID();
        scene.member(scene.outside, there, true, MOVE, null, EntryStatus.ACTIVE);
        scene.hire(post(scene.home, LONG_AGO, START.plusDays(9)), post(scene.outside, START.plusDays(10), null));

        assertEquals(Set.of(0), counted(scene, scene.groupId));
        assertEquals(Set.of(), counted(scene, there));
    }

    @Test
    void whoStaysIsFlaggedAndCountsOnBothSides() {
        var scene = Scene.tight(0);
        moves(scene);
        scene.rotate(scene.hire(post(scene.away, LONG_AGO, null)), scene.away, scene.home, START, null);
        var verdict = scene.verdict("S-ROT-TIGHT-10");

        assertEquals(verdict.share().denominatorIds(), verdict.share().numeratorIds());
        assertEquals(List.of(scene.teachers.get(0).id()), verdict.flags().get(Flag.STAYS_AFTER_MOVE));
    }

    /** Unit "away" moves to the group that is returned. */
    private static UUID moves(Scene scene) {
        var there = UUID.randomUUID();
        scene.memberships.removeIf(membership -> membership.unitId().equals(scene.away));
        scene.member(scene.away, scene.groupId, true, LONG_AGO, MOVE.minusDays(1), EntryStatus.ACTIVE);
        scene.member(scene.away, there, true, MOVE, null, EntryStatus.ACTIVE);
        return there;
    }

    private static Unit merged(Unit unit, String into) {
        return new Unit(unit.id(), unit.unitCode(), unit.schoolId(), unit.schools(), unit.campusCode(), unit.stage(),
                unit.kind(), unit.formerKinds(), unit.openedOn(), MOVE, unit.suspensions(),
                List.of(new Succession(MOVE, List.of(into))), unit.status());
    }

    private static RotationFacts facts(Scene scene, UUID group) {
        var own = scene.facts();
        return new RotationFacts(new Group(group, LONG_AGO, null, scene.tiers, null), own.year(), own.groups(),
                own.memberships(), own.schools(), own.units(), own.teachers(), own.rotations(), List.of());
    }

    private static Verdict verdict(Scene scene, UUID group) {
        return RotationRules.evaluateAll(facts(scene, group), scene.parameters, scene.asOf).get(0);
    }

    private static Set<Integer> counted(Scene scene, UUID group) {
        var facts = facts(scene, group);
        var ids = scene.teachers.stream().map(teacher -> teacher.id()).toList();
        var counted = new TreeSet<Integer>();
        RotationTally.of(facts, scene.parameters, scene.asOf).teachers().forEach(id -> counted.add(ids.indexOf(id)));
        return counted;
    }

    private static Arguments row(String name, int teachers, Consumer<Scene> happens) {
        return arguments(name, teachers, happens);
    }

    private static Arguments moved(String name, Set<Integer> before, Set<Integer> after, Consumer<Scene> happens) {
        return arguments(name, before, after, happens);
    }
}
