package cn.huaiyuan.groupschooling.evaluation.rotation;

import static cn.huaiyuan.groupschooling.evaluation.rotation.Scene.START;
import static cn.huaiyuan.groupschooling.evaluation.rotation.Scene.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.huaiyuan.groupschooling.evaluation.fact.Employment;
import cn.huaiyuan.groupschooling.evaluation.fact.EntryStatus;
import cn.huaiyuan.groupschooling.evaluation.fact.LeaveKind;
import cn.huaiyuan.groupschooling.evaluation.fact.PersonnelCategory;
import cn.huaiyuan.groupschooling.evaluation.fact.Rank;
import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import cn.huaiyuan.groupschooling.evaluation.parameter.RotationParameters;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is one of a group's teachers (教师总人数): the units it speaks for, and the people in post on 1 September. */
class SnapshotTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2015, 9, 1);
    private static final LocalDate LAST_OF_AUGUST = LocalDate.of(2026, 8, 31);

    /** A tight group of 20; each case adds something and says how many teachers are counted then. */
    static Stream<Arguments> people() {
        return Stream.of(row("retired at the end of August", 20, s -> s.hire(post(s.home, LONG_AGO, LAST_OF_AUGUST))),
                row("in post to the snapshot day", 21, s -> s.hire(post(s.home, LONG_AGO, START))),
                row("retires during the year", 21, s -> s.hire(post(s.home, LONG_AGO, LocalDate.of(2026, 10, 31)))),
                row("substitute", 20, s -> s.hire(PersonnelCategory.SUBSTITUTE, false, 12, Rank.NONE)),
                row("administration", 20, s -> s.hire(PersonnelCategory.ADMINISTRATION, true, null, Rank.NONE)),
                row("worker", 20, s -> s.hire(PersonnelCategory.WORKER, true, null, Rank.NONE)),
                row("outside the establishment without a recorded contract", 20,
                        s -> s.hire(PersonnelCategory.FULL_TIME_TEACHER, false, null, Rank.NONE)),
                row("middle manager", 21,
                        s -> s.hire(PersonnelCategory.FULL_TIME_TEACHER, true, null, Rank.MIDDLE_MANAGER)),
                row("leader to the end of August, teacher since", 21, s -> s.hire(
                        new Employment(s.home, PersonnelCategory.FULL_TIME_TEACHER, true, null, Rank.SCHOOL_LEADER,
                                LONG_AGO, LAST_OF_AUGUST),
                        post(s.home, START, null))),
                row("works on two campuses: once", 21,
                        s -> s.hire(post(s.home, LONG_AGO, null), partTime(s.away, LONG_AGO))),
                row("at home outside the group, part-time in it", 20,
                        s -> s.hire(post(s.outside, LONG_AGO, null), partTime(s.home, START))),
                row("at home in the group, part-time outside", 21,
                        s -> s.hire(post(s.home, LONG_AGO, null), partTime(s.outside, START))),
                row("establishment post in the group, contract outside", 21, s -> s.hire(post(s.home, LONG_AGO, null),
                        new Employment(s.outside, PersonnelCategory.FULL_TIME_TEACHER, false, 36, Rank.NONE, START,
                                null))),
                row("came from outside on the snapshot day", 21,
                        s -> s.hire(post(s.outside, LONG_AGO, LAST_OF_AUGUST), post(s.home, START, null))),
                row("came from outside the day after", 20,
                        s -> s.hire(post(s.outside, LONG_AGO, START), post(s.home, START.plusDays(1), null))),
                row("went outside the day after", 21,
                        s -> s.hire(post(s.home, LONG_AGO, START), post(s.outside, START.plusDays(1), null))),
                row("moved within the group", 21,
                        s -> s.hire(post(s.home, LONG_AGO, LAST_OF_AUGUST), post(s.away, START, null))));
    }

    /** One more teacher works in a unit of its own; each case says how that unit came and went. */
    static Stream<Arguments> units() {
        return Stream.of(unit("never in a group", 20, (s, u) -> {
        }), unit("since long ago", 21, (s, u) -> member(s, u, s.groupId, LONG_AGO, null)),
                unit("voided", 20,
                        (s, u) -> s.member(u, s.groupId, true, LONG_AGO, null, EntryStatus.VOIDED)),
                unit("secondary member", 20,
                        (s, u) -> s.member(u, s.groupId, false, LONG_AGO, null, EntryStatus.ACTIVE)),
                unit("primary here, secondary there", 21, (s, u) -> {
                    member(s, u, s.groupId, LONG_AGO, null);
                    s.member(u, UUID.randomUUID(), false, LONG_AGO, null, EntryStatus.ACTIVE);
                }), unit("secondary here, primary there", 20, (s, u) -> {
                    s.member(u, s.groupId, false, LONG_AGO, null, EntryStatus.ACTIVE);
                    member(s, u, UUID.randomUUID(), LONG_AGO, null);
                }), unit("left before the snapshot", 20, (s, u) -> member(s, u, s.groupId, LONG_AGO, LAST_OF_AUGUST)),
                unit("left after the snapshot", 21, (s, u) -> member(s, u, s.groupId, LONG_AGO, START)),
                unit("left after the freeze", 21,
                        (s, u) -> member(s, u, s.groupId, LONG_AGO, LocalDate.of(2026, 11, 10))),
                unit("joined on the last day of the freeze", 21,
                        (s, u) -> member(s, u, s.groupId, LocalDate.of(2026, 10, 31), null)),
                unit("joined a day later", 20, (s, u) -> member(s, u, s.groupId, LocalDate.of(2026, 11, 1), null)),
                unit("changed to another group by the freeze", 20,
                        (s, u) -> changes(s, u, s.groupId, UUID.randomUUID(), LocalDate.of(2026, 10, 31))),
                unit("changed to another group after the freeze", 21,
                        (s, u) -> changes(s, u, s.groupId, UUID.randomUUID(), LocalDate.of(2026, 11, 1))),
                unit("came from another group by the freeze", 21,
                        (s, u) -> changes(s, u, UUID.randomUUID(), s.groupId, LocalDate.of(2026, 10, 31))),
                unit("came from another group after the freeze", 20,
                        (s, u) -> changes(s, u, UUID.randomUUID(), s.groupId, LocalDate.of(2026, 11, 1))),
                unit("joins by the freeze, asked before", 20, (s, u) -> {
                    s.asOf = LocalDate.of(2026, 10, 9);
                    member(s, u, s.groupId, LocalDate.of(2026, 10, 10), null);
                }));
    }

    /** A teacher on leave; each case says whether the switch leaves them out. */
    static Stream<Arguments> leaves() {
        return Stream.of(leave("sick for a semester", 19, LeaveKind.ABSENCE, START, LocalDate.of(2027, 1, 31)),
                leave("sick for a day less", 20, LeaveKind.ABSENCE, START, LocalDate.of(2027, 1, 30)),
                leave("on maternity leave with no end yet", 19, LeaveKind.ABSENCE, LocalDate.of(2026, 8, 1), null),
                leave("a second semester, over before the snapshot", 20, LeaveKind.ABSENCE, LocalDate.of(2026, 2, 1),
                        LAST_OF_AUGUST),
                leave("from the day after the snapshot", 20, LeaveKind.ABSENCE, START.plusDays(1), null),
                leave("seconded: stays", 20, LeaveKind.SECONDMENT, LocalDate.of(2026, 3, 1), null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"people", "units", "leaves"})
    void counted(String name, int teachers, Consumer<Scene> happens) {
        var scene = Scene.tight(20);
        happens.accept(scene);

        assertEquals(teachers, scene.verdict("S-ROT-TIGHT-10").share().denominator());
    }

    private static Employment partTime(UUID unit, LocalDate from) {
        return new Employment(unit, PersonnelCategory.PART_TIME, false, 12, Rank.NONE, from, null);
    }

    private static void member(Scene scene, UUID unit, UUID group, LocalDate from, LocalDate to) {
        scene.member(unit, group, true, from, to, EntryStatus.ACTIVE);
    }

    private static void changes(Scene scene, UUID unit, UUID before, UUID after, LocalDate day) {
        member(scene, unit, before, LONG_AGO, day.minusDays(1));
        member(scene, unit, after, day, null);
    }

    private static Arguments row(String name, int teachers, Consumer<Scene> happens) {
        return arguments(name, teachers, happens);
    }

    private static Arguments unit(String name, int teachers, java.util.function.BiConsumer<Scene, UUID> happens) {
        return row("unit " + name, teachers, scene -> {
            scene.hire(scene.outside, LONG_AGO);
            happens.accept(scene, scene.outside);
        });
    }

    private static Arguments leave(String name, int teachers, LeaveKind kind, LocalDate from, LocalDate to) {
        return row(name, teachers, scene -> {
            var old = Parameters.DEFAULT.rotation();
            scene.parameters = new Parameters(Parameters.DEFAULT.schoolYear(),
                    new RotationParameters(old.provenance(), 1000, 500, 5000, 1000, 1, old.minServed(), true, false,
                            true, true, false, RotationParameters.ASSUMED_PERIODS),
                    Parameters.DEFAULT.honour(), Parameters.DEFAULT.coverage());
            scene.leave(0, kind, from, to);
        });
    }
}
