package cn.huaiyuan.groupschooling.evaluation.rotation;

import static cn.huaiyuan.groupschooling.evaluation.rotation.Scene.START;
import static cn.huaiyuan.groupschooling.evaluation.rotation.Scene.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.huaiyuan.groupschooling.evaluation.fact.Employment;
import cn.huaiyuan.groupschooling.evaluation.fact.EntryStatus;
import cn.huaiyuan.groupschooling.evaluation.fact.Honour;
import cn.huaiyuan.groupschooling.evaluation.fact.HonourKind;
import cn.huaiyuan.groupschooling.evaluation.fact.HonourLevel;
import cn.huaiyuan.groupschooling.evaluation.fact.Teacher;
import cn.huaiyuan.groupschooling.evaluation.fact.Tier;
import cn.huaiyuan.groupschooling.evaluation.fact.TierPeriod;
import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import cn.huaiyuan.groupschooling.evaluation.verdict.Flag;
import cn.huaiyuan.groupschooling.evaluation.verdict.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is entered about a snapshot after the freeze day counts, and the verdict says so (D-35). */
class RestatementTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2015, 9, 1);
    private static final LocalDate FREEZE = LocalDate.of(2026, 10, 31);
    private static final UUID ID = UUID.randomUUID();
    private static final UUID HERE = UUID.randomUUID();
    private static final UUID THERE = UUID.randomUUID();

    /** A change of a teacher's state, the day on which it is entered, and the school years that it restates. */
    static Stream<Arguments> changes() {
        return Stream.of(
                row("entered on the freeze day", List.of("2024", "2025"), FREEZE, null, at(HERE, LONG_AGO, null)),
                row("entered the day after", List.of("2024", "2025", "2026"), FREEZE.plusDays(1), null,
                        at(HERE, LONG_AGO, null)),
                row("hired after the freeze", List.of(), FREEZE.plusDays(9), null,
                        at(HERE, FREEZE.plusDays(1), null)),
                row("left before the snapshot, said after the freeze", List.of("2026"), FREEZE.plusDays(1),
                        at(HERE, LONG_AGO, null), at(HERE, LONG_AGO, LocalDate.of(2026, 8, 31))),
                row("retires next year, said after the freeze", List.of(), FREEZE.plusDays(1),
                        at(HERE, LONG_AGO, null), at(HERE, LONG_AGO, LocalDate.of(2027, 8, 31))),
                row("at another unit since last year", List.of("2025", "2026"), FREEZE.plusDays(1),
                        at(HERE, LONG_AGO, null), at(THERE, LocalDate.of(2025, 9, 1), null)),
                row("the same said again", List.of(), FREEZE.plusDays(1), at(HERE, LONG_AGO, null),
                        at(HERE, LONG_AGO, null)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("changes")
    void aChangeRestatesTheYearsThatItSeesInAnotherWay(String name, List<String> years, LocalDate entered,
            Teacher before, Teacher after) {
        assertEquals(years, Restatements.of(ID, before, after, entered, Parameters.DEFAULT).stream()
                .map(one -> Integer.toString(one.year().startYear())).toList());
    }

    @Test
    void anHonourIsNoPartOfTheSnapshot() {
        var before = at(HERE, LONG_AGO, null);
        var honoured = new Teacher(ID, before.employments(),
                List.of(new Honour(HonourKind.RISING_STAR, HonourLevel.CITY, LONG_AGO, null)), List.of());

        assertEquals(List.of(), Restatements.of(ID, before, honoured, FREEZE.plusDays(1), Parameters.DEFAULT));
    }

    /** A correction of 15 October is none of the snapshot of a unit counted on 1 September, but of one that joined then. */
    @Test
    void onlyTheDayOfCountingMatters() {
        var scene = Scene.tight(20);
        scene.join(scene.outside, true, LocalDate.of(2026, 10, 15));
        restate(scene, scene.home, LocalDate.of(2026, 10, 1), FREEZE);
        assertEquals(null, flagged(scene));

        restate(scene, scene.outside, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 14));
        assertEquals(null, flagged(scene));

        restate(scene, scene.outside, LocalDate.of(2026, 10, 15), FREEZE);
        assertEquals(1, flagged(scene).size());

        restate(scene, scene.home, START, START);
        restate(scene, scene.groupId, START, START);
        restate(scene, scene.schools.get(0).id(), START, FREEZE);
        assertEquals(4, flagged(scene).size());
        assertEquals(flagged(scene), scene.verdict("S-ROT-BACKBONE-50").flags().get(Flag.RESTATED_AFTER_FREEZE));
    }

    /** Each correction of the group takes its quota away; each verdict says that it was entered late. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("endings")
    void aVerdictThatDoesNotApplyAnyMoreIsMarked(Reason reason, Consumer<Scene> happens) {
        var scene = Scene.tight(20);
        happens.accept(scene);
        restate(scene, scene.groupId, START, FREEZE);
        var verdict = scene.verdict("S-ROT-TIGHT-10");

        assertEquals(reason, verdict.reason());
        assertEquals(List.of(scene.restatements.get(0).factId()), verdict.flags().get(Flag.RESTATED_AFTER_FREEZE));
    }

    static Stream<Arguments> endings() {
        return Stream.of(ending(Reason.OTHER_TIER,
                s -> s.tiers.set(0, new TierPeriod(Tier.LOOSE, s.foundedOn, null, false))),
                ending(Reason.NO_TIER_ON_SNAPSHOT, s -> s.tiers.clear()),
                ending(Reason.GROUP_VOIDED, s -> s.status = EntryStatus.VOIDED),
                ending(Reason.GROUP_FOUNDED_AFTER_SNAPSHOT, s -> s.foundedOn = START.plusDays(1)));
    }

    private static Arguments ending(Reason reason, Consumer<Scene> happens) {
        return arguments(reason, happens);
    }

    private static List<UUID> flagged(Scene scene) {
        return scene.verdict("S-ROT-TIGHT-10").flags().get(Flag.RESTATED_AFTER_FREEZE);
    }

    private static void restate(Scene scene, UUID about, LocalDate from, LocalDate to) {
        scene.restatements.add(new Restatement(UUID.randomUUID(), Scene.YEAR, Set.of(about), from, to));
    }

    private static Teacher at(UUID unit, LocalDate from, LocalDate to) {
        var moved = unit.equals(THERE)
                ? List.<Employment>of(post(HERE, LONG_AGO, from.minusDays(1)))
                : List.<Employment>of();
        return new Teacher(ID, Stream.concat(moved.stream(), Stream.of(post(unit, from, to))).toList(), List.of(),
                List.of());
    }

    private static Arguments row(String name, List<String> years, LocalDate entered, Teacher before, Teacher after) {
        return arguments(name, years, entered, before, after);
    }
}
