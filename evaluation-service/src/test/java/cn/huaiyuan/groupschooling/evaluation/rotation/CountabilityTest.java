package cn.huaiyuan.groupschooling.evaluation.rotation;

import static cn.huaiyuan.groupschooling.evaluation.rotation.Scene.ASKED;
import static cn.huaiyuan.groupschooling.evaluation.rotation.Scene.START;
import static cn.huaiyuan.groupschooling.evaluation.rotation.Scene.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.huaiyuan.groupschooling.evaluation.calendar.TeachingPeriod;
import cn.huaiyuan.groupschooling.evaluation.calendar.TeachingPeriods;
import cn.huaiyuan.groupschooling.evaluation.fact.Employment;
import cn.huaiyuan.groupschooling.evaluation.fact.EntryStatus;
import cn.huaiyuan.groupschooling.evaluation.fact.Ownership;
import cn.huaiyuan.groupschooling.evaluation.fact.PersonnelCategory;
import cn.huaiyuan.groupschooling.evaluation.fact.Rank;
import cn.huaiyuan.groupschooling.evaluation.fact.Rotation;
import cn.huaiyuan.groupschooling.evaluation.fact.RotationMode;
import cn.huaiyuan.groupschooling.evaluation.fact.RotationStatus;
import cn.huaiyuan.groupschooling.evaluation.fact.School;
import cn.huaiyuan.groupschooling.evaluation.fact.Stage;
import cn.huaiyuan.groupschooling.evaluation.fact.Unit;
import cn.huaiyuan.groupschooling.evaluation.fact.UnitKind;
import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import cn.huaiyuan.groupschooling.evaluation.parameter.RotationParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which rotations count, and why the others do not. */
class CountabilityTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2015, 9, 1);
    private static final LocalDate YEAR_END = LocalDate.of(2027, 8, 31);

    /** How long: planned for a semester at least, and half of one served. */
    static Stream<Arguments> lengths() {
        return Stream.of(counts("second semester", s -> {
            s.asOf = LocalDate.of(2027, 3, 1);
            planned(s, LocalDate.of(2027, 2, 20), LocalDate.of(2027, 6, 30));
        }), refused("second teaching period less its first day", NotCounted.PLANNED_TOO_SHORT, s -> {
            s.asOf = LocalDate.of(2027, 3, 1);
            planned(s, LocalDate.of(2027, 2, 21), YEAR_END);
        }), refused("second teaching period less its last day", NotCounted.PLANNED_TOO_SHORT, s -> {
            s.asOf = LocalDate.of(2027, 3, 1);
            planned(s, LocalDate.of(2027, 1, 31), LocalDate.of(2027, 6, 29));
        }), refused("what is left of a semester", NotCounted.PLANNED_TOO_SHORT,
                s -> planned(s, LocalDate.of(2026, 10, 8), LocalDate.of(2027, 1, 31))),
                refused("a semester's length from the middle of one", NotCounted.PLANNED_TOO_SHORT,
                        s -> planned(s, LocalDate.of(2026, 10, 8), LocalDate.of(2027, 3, 9))),
                counts("the whole semester from a week before it",
                        s -> move(s, s.home, s.away, LocalDate.of(2026, 8, 25), LocalDate.of(2027, 1, 31), START)),
                refused("from 31 January to the end of May", NotCounted.PLANNED_TOO_SHORT, s -> {
                    s.asOf = LocalDate.of(2027, 3, 1);
                    planned(s, LocalDate.of(2027, 1, 31), LocalDate.of(2027, 5, 31));
                }), counts("the dates of a year that are known", s -> {
                    s.parameters = with(1, true, new TeachingPeriods(RotationParameters.ASSUMED_PERIODS.assumed(),
                            Map.of(Scene.YEAR, List.of(new TeachingPeriod(START, LocalDate.of(2027, 1, 10)),
                                    new TeachingPeriod(LocalDate.of(2027, 2, 22), LocalDate.of(2027, 7, 2))))));
                    planned(s, START, LocalDate.of(2027, 1, 10));
                }),
                counts("planned long enough, begun late",
                        s -> move(s, s.home, s.away, START, LocalDate.of(2027, 1, 31), LocalDate.of(2026, 9, 15))),
                counts("planned long enough for the semester it was to begin in, begun in the next", s -> {
                    s.asOf = LocalDate.of(2027, 3, 1);
                    move(s, s.home, s.away, LocalDate.of(2027, 1, 11), LocalDate.of(2027, 6, 30),
                            LocalDate.of(2027, 2, 1));
                }), counts("two semesters where two are required", s -> {
                    s.parameters = with(2, true);
                    planned(s, START, YEAR_END);
                }), refused("less than two semesters where two are required", NotCounted.PLANNED_TOO_SHORT, s -> {
                    s.parameters = with(2, true);
                    planned(s, START, LocalDate.of(2027, 6, 29));
                }), refused("ended yesterday, 68 of 137 teaching days served", NotCounted.SERVED_TOO_SHORT,
                        s -> s.rotate(0, s.home, s.away, ASKED.minusDays(68), ASKED.minusDays(1))),
                counts("ended yesterday, 69 of 137 teaching days served",
                        s -> s.rotate(0, s.home, s.away, ASKED.minusDays(69), ASKED.minusDays(1))),
                counts("ends this day: still running on its last day (D-25)",
                        s -> s.rotate(0, s.home, s.away, ASKED.minusDays(1), ASKED)),
                refused("only the days before a vacation served", NotCounted.SERVED_TOO_SHORT, s -> {
                    s.asOf = LocalDate.of(2027, 8, 1);
                    s.rotate(0, s.home, s.away, LocalDate.of(2026, 12, 1), LocalDate.of(2027, 2, 28));
                }), counts("begun in the vacation, a whole teaching period served", s -> {
                    s.asOf = LocalDate.of(2027, 8, 1);
                    s.rotate(0, s.home, s.away, LocalDate.of(2027, 1, 20), LocalDate.of(2027, 6, 30));
                }), refused("begun in the vacation, 65 of 131 teaching days served", NotCounted.SERVED_TOO_SHORT, s -> {
                    s.asOf = LocalDate.of(2027, 8, 1);
                    s.rotate(0, s.home, s.away, LocalDate.of(2027, 2, 1), LocalDate.of(2027, 4, 25));
                }), counts("begun in the vacation, 66 of 131 teaching days served", s -> {
                    s.asOf = LocalDate.of(2027, 8, 1);
                    s.rotate(0, s.home, s.away, LocalDate.of(2027, 2, 1), LocalDate.of(2027, 4, 26));
                }),
                counts("known to end tomorrow: still running",
                        s -> s.rotate(0, s.home, s.away, ASKED.minusDays(10), ASKED.plusDays(1))),
                refused("planned, not begun", NotCounted.NOT_BEGUN,
                        s -> add(s, s.home, s.away, START, YEAR_END, null, null, RotationStatus.PLANNED)),
                refused("called off before it began", NotCounted.NOT_BEGUN,
                        s -> add(s, s.home, s.away, START, YEAR_END, null, null, RotationStatus.CANCELLED)),
                refused("voided", NotCounted.NOT_BEGUN,
                        s -> add(s, s.home, s.away, START, YEAR_END, START, ASKED, RotationStatus.VOIDED)),
                counts("called off after 69 days", s -> add(s, s.home, s.away, START, YEAR_END, START,
                        LocalDate.of(2026, 11, 8), RotationStatus.CANCELLED)),
                refused("called off after 68 days", NotCounted.SERVED_TOO_SHORT, s -> add(s, s.home, s.away, START,
                        YEAR_END, START, LocalDate.of(2026, 11, 7), RotationStatus.CANCELLED)),
                refused("called off, nobody says when", NotCounted.END_UNKNOWN,
                        s -> add(s, s.home, s.away, START, YEAR_END, START, null, RotationStatus.CANCELLED)),
                refused("called off, nobody says when, begun too late for half a semester", NotCounted.SERVED_TOO_SHORT,
                        s -> add(s, s.home, s.away, START, YEAR_END, LocalDate.of(2026, 10, 1), null,
                                RotationStatus.CANCELLED)),
                counts("begun on the last day of the year", s -> {
                    s.asOf = LocalDate.of(2027, 10, 1);
                    s.rotate(0, s.home, s.away, YEAR_END, null, LocalDate.of(2028, 8, 31), RotationMode.FULL_TIME, 0,
                            false);
                }), refused("begun in the next year", NotCounted.BEGUN_IN_OTHER_YEAR, s -> {
                    s.asOf = LocalDate.of(2027, 10, 1);
                    s.rotate(0, s.home, s.away, LocalDate.of(2027, 9, 1), null, LocalDate.of(2028, 8, 31),
                            RotationMode.FULL_TIME, 0, false);
                }));
    }

    /** Circuit teaching (走教), where it is let in: half of the lessons at the destination, and a semester. */
    static Stream<Arguments> circuits() {
        return Stream.of(circuit("half of the lessons, a semester", null, 6, 12, LocalDate.of(2027, 1, 31)),
                circuit("half of an odd number", null, 7, 13, YEAR_END),
                circuit("less than half of an odd number", NotCounted.NOT_FULL_TIME, 6, 13, YEAR_END),
                circuit("less than a semester", NotCounted.PLANNED_TOO_SHORT, 12, 12, LocalDate.of(2027, 1, 14)),
                circuit("lessons not recorded", NotCounted.NOT_FULL_TIME, null, null, YEAR_END),
                circuit("all lessons not recorded", NotCounted.NOT_FULL_TIME, 6, null, YEAR_END),
                circuit("no lessons at all", NotCounted.NOT_FULL_TIME, 0, 0, YEAR_END));
    }

    /** Where: between two campuses of the group on the day it begins. */
    static Stream<Arguments> places() {
        return Stream.of(counts("two campuses of one school", s -> {
            var school = UUID.randomUUID();
            var main = unit(s, school, "C01");
            var old = unit(s, school, "C02");
            s.join(main, true, s.foundedOn);
            s.join(old, true, s.foundedOn);
            s.rotate(s.hire(main, LONG_AGO), main, old, START, null);
        }), counts("to a unit that is only a secondary member", s -> {
            s.join(s.outside, false, s.foundedOn);
            s.rotate(0, s.home, s.outside, START, null);
        }), counts("from a secondary member, by a teacher of a primary one (D-23)",
                s -> {
                    s.join(s.outside, false, s.foundedOn);
                    s.rotate(0, s.outside, s.away, START, null);
                }), refused("from a unit that is only a secondary member", NotCounted.TEACHER_NOT_IN_SNAPSHOT, s -> {
                    s.join(s.outside, false, s.foundedOn);
                    s.rotate(s.hire(s.outside, LONG_AGO), s.outside, s.home, START, null);
                }), counts("to a unit that joined that day", s -> {
                    s.join(s.outside, true, START);
                    s.rotate(0, s.home, s.outside, START, null);
                }), refused("to a unit that joined the day after", NotCounted.DESTINATION_OUTSIDE_GROUP, s -> {
                    s.join(s.outside, true, START.plusDays(1));
                    s.rotate(0, s.home, s.outside, START, null);
                }), refused("to a unit that left the day before", NotCounted.DESTINATION_OUTSIDE_GROUP, s -> {
                    s.member(s.outside, s.groupId, true, LONG_AGO, START.minusDays(1), EntryStatus.ACTIVE);
                    s.rotate(0, s.home, s.outside, START, null);
                }), counts("to a unit that left later", s -> {
                    s.member(s.outside, s.groupId, true, LONG_AGO, START, EntryStatus.ACTIVE);
                    s.rotate(0, s.home, s.outside, START, null);
                }), refused("to a unit whose membership was voided", NotCounted.DESTINATION_OUTSIDE_GROUP, s -> {
                    s.member(s.outside, s.groupId, true, LONG_AGO, null, EntryStatus.VOIDED);
                    s.rotate(0, s.home, s.outside, START, null);
                }),
                refused("from a unit before it joined, though its teachers are counted",
                        NotCounted.ORIGIN_OUTSIDE_GROUP,
                        s -> {
                            s.join(s.outside, true, LocalDate.of(2026, 10, 10));
                            s.rotate(s.hire(s.outside, LONG_AGO), s.outside, s.home, START, null);
                        }),
                counts("from a unit once it joined", s -> {
                    s.join(s.outside, true, LocalDate.of(2026, 10, 10));
                    s.rotate(s.hire(s.outside, LONG_AGO), s.outside, s.home, LocalDate.of(2026, 10, 10), null);
                }), refused("within a group that was dissolved before", NotCounted.ORIGIN_OUTSIDE_GROUP, s -> {
                    s.dissolvedOn = LocalDate.of(2026, 10, 1);
                    s.rotate(0, s.home, s.away, LocalDate.of(2026, 10, 1), null);
                }));
    }

    /** Who: a teacher of the snapshot, wherever the personnel relation (人事关系) goes with the rotation. */
    static Stream<Arguments> people() {
        return Stream.of(counts("personnel relation moved on the snapshot day", s -> moved(s, s.away, START)),
                counts("personnel relation moved later",
                        s -> moved(s, s.away, LocalDate.of(2026, 10, 1))),
                refused("personnel relation moved out of the group on the snapshot day",
                        NotCounted.TEACHER_NOT_IN_SNAPSHOT, s -> moved(s, s.outside, START)),
                refused("personnel relation moved out of the group later", NotCounted.DESTINATION_OUTSIDE_GROUP,
                        s -> moved(s, s.outside, LocalDate.of(2026, 10, 1))),
                refused("joined the group after the snapshot (D-06)", NotCounted.TEACHER_NOT_IN_SNAPSHOT, s -> {
                    var teacher = s.hire(post(s.outside, LONG_AGO, LocalDate.of(2026, 9, 30)),
                            post(s.home, LocalDate.of(2026, 10, 1), null));
                    s.rotate(teacher, s.home, s.away, LocalDate.of(2026, 10, 15), null);
                }), refused("leader since the start of the rotation (D-24)", NotCounted.SCHOOL_LEADER, s -> {
                    var teacher = s.hire(post(s.home, LONG_AGO, LocalDate.of(2026, 9, 30)),
                            leader(s.home, LocalDate.of(2026, 10, 1), null));
                    s.rotate(teacher, s.home, s.away, LocalDate.of(2026, 10, 1), null);
                }), counts("leader since the day after the start of the rotation", s -> {
                    var teacher = s.hire(post(s.home, LONG_AGO, LocalDate.of(2026, 10, 1)),
                            leader(s.home, LocalDate.of(2026, 10, 2), null));
                    s.rotate(teacher, s.home, s.away, LocalDate.of(2026, 10, 1), null);
                }), counts("leader on the snapshot day, no more at the start of the rotation (D-24)", s -> {
                    var teacher = s.hire(leader(s.home, LONG_AGO, START),
                            post(s.home, START.plusDays(1), null));
                    s.rotate(teacher, s.home, s.away, START.plusDays(1), null);
                }), counts("on the last day of the employment", s -> {
                    s.asOf = LocalDate.of(2026, 9, 4);
                    s.rotate(s.hire(post(s.home, LONG_AGO, s.asOf)), s.home, s.away, START, null);
                }), refused("resigned on 4 September, the rotation ended by nobody", NotCounted.SERVED_TOO_SHORT, s -> {
                    s.asOf = LocalDate.of(2026, 9, 5);
                    s.rotate(s.hire(post(s.home, LONG_AGO, LocalDate.of(2026, 9, 4))), s.home, s.away, START, null);
                }), counts("resigned after half a semester", s -> s.rotate(
                        s.hire(post(s.home, LONG_AGO, LocalDate.of(2026, 11, 8))), s.home, s.away, START, null)),
                refused("resigned before, registered as ended later", NotCounted.SERVED_TOO_SHORT,
                        s -> s.rotate(s.hire(post(s.home, LONG_AGO, LocalDate.of(2026, 9, 4))), s.home, s.away, START,
                                LocalDate.of(2026, 11, 20))),
                refused("hired elsewhere the day after resigning", NotCounted.SERVED_TOO_SHORT,
                        s -> s.rotate(s.hire(post(s.home, LONG_AGO, LocalDate.of(2026, 9, 4)),
                                post(s.outside, LocalDate.of(2026, 9, 5), null)), s.home, s.away, START, null)),
                counts("a new rank at the same unit is no end of the employment",
                        s -> s.rotate(s.hire(post(s.home, LONG_AGO, LocalDate.of(2026, 9, 4)),
                                leader(s.home, LocalDate.of(2026, 9, 5), null)), s.home, s.away, START, null)),
                counts("the personnel relation moves to the destination afterwards",
                        s -> s.rotate(s.hire(post(s.home, LONG_AGO, LocalDate.of(2026, 9, 4)),
                                post(s.away, LocalDate.of(2026, 9, 5), null)), s.home, s.away, START, null)),
                refused("not employed on the start date", NotCounted.NOT_EMPLOYED,
                        s -> s.rotate(s.hire(post(s.home, LONG_AGO, LocalDate.of(2026, 9, 4))), s.home, s.away,
                                LocalDate.of(2026, 9, 5), null)),
                refused("leader on the snapshot day", NotCounted.SCHOOL_LEADER, s -> {
                    var teacher = s.hire(
                            new Employment(s.home, PersonnelCategory.FULL_TIME_TEACHER, true, null,
                                    Rank.SCHOOL_LEADER, LONG_AGO, null));
                    s.rotate(teacher, s.home, s.away, START, null);
                }));
    }

    /** There and back, and one move after another: the teacher is one person, and a short trip is none. */
    static Stream<Arguments> chains() {
        return Stream.of(counts("soon on to a third campus", s -> {
            var third = s.unit("C03");
            s.join(third, true, s.foundedOn);
            s.rotate(0, s.away, third, LocalDate.of(2026, 10, 1), null);
            s.rotate(0, s.home, s.away, START, LocalDate.of(2026, 9, 30));
        }), refused("back after 68 days", NotCounted.THERE_AND_BACK, s -> {
            s.rotate(0, s.home, s.away, START, null);
            s.rotate(0, s.away, s.home, LocalDate.of(2026, 11, 8), null);
        }), counts("back after 69 days", s -> {
            s.rotate(0, s.home, s.away, START, null);
            s.rotate(0, s.away, s.home, LocalDate.of(2026, 11, 9), null);
        }), refused("came back from where it began in summer", NotCounted.THERE_AND_BACK, s -> {
            s.rotate(0, s.home, s.away, START, null);
            s.rotate(0, s.away, s.home, LocalDate.of(2026, 6, 1), LocalDate.of(2026, 8, 31));
        }), counts("the way back was called off before it began", s -> {
            s.rotate(0, s.home, s.away, START, null);
            add(s, s.away, s.home, START, YEAR_END, null, null, RotationStatus.CANCELLED);
        }), refused("the way back was called off after it had begun", NotCounted.THERE_AND_BACK, s -> {
            s.rotate(0, s.home, s.away, START, null);
            add(s, s.away, s.home, START, YEAR_END, LocalDate.of(2026, 9, 20), LocalDate.of(2026, 9, 22),
                    RotationStatus.CANCELLED);
        }), counts("another teacher went the way back", s -> {
            s.rotate(0, s.home, s.away, START, null);
            s.rotate(s.hire(s.outside, LONG_AGO), s.away, s.home, START, null);
        }));
    }

    /** Each case says why the first of its rotations does not count; null where it does. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource({"lengths", "circuits", "places", "people", "chains"})
    void counted(String name, NotCounted refusal, Consumer<Scene> happens) {
        var scene = Scene.tight(20);
        happens.accept(scene);

        var tally = RotationTally.of(scene.facts(), scene.parameters, scene.asOf);

        assertEquals(refusal, tally.refused().get(scene.rotations.get(0).id()));
        assertEquals(refusal == null ? 1 : 0, tally.rotated().size());
    }

    private static void planned(Scene scene, LocalDate from, LocalDate to) {
        move(scene, scene.home, scene.away, from, to, from);
    }

    private static void move(Scene scene, UUID from, UUID to, LocalDate plannedFrom, LocalDate plannedTo,
            LocalDate startedOn) {
        add(scene, from, to, plannedFrom, plannedTo, startedOn, null, RotationStatus.RUNNING);
    }

    private static void add(Scene scene, UUID from, UUID to, LocalDate plannedFrom, LocalDate plannedTo,
            LocalDate startedOn, LocalDate endedOn, RotationStatus status) {
        scene.rotations.add(new Rotation(UUID.randomUUID(), scene.teachers.get(0).id(), from, to, plannedFrom,
                plannedTo, startedOn, endedOn, status, RotationMode.FULL_TIME, null, null, false));
    }

    private static void moved(Scene scene, UUID to, LocalDate day) {
        var teacher = scene.hire(post(scene.home, LONG_AGO, day.minusDays(1)), post(to, day, null));
        scene.rotate(teacher, scene.home, to, day, null, YEAR_END, RotationMode.FULL_TIME, 0, true);
    }

    private static UUID unit(Scene scene, UUID school, String campus) {
        var id = UUID.randomUUID();
        scene.units
                .add(new Unit(id, null, school, null, school + "-" + campus, Stage.JUNIOR, UnitKind.REGULAR, null,
                        LONG_AGO, null, List.of(), null, null));
        scene.schools.add(new School(school, Ownership.PUBLIC, null, null, null));
        return id;
    }

    private static Employment leader(UUID unit, LocalDate from, LocalDate to) {
        return new Employment(unit, PersonnelCategory.FULL_TIME_TEACHER, true, null, Rank.SCHOOL_LEADER, from, to);
    }

    private static Parameters with(int minSemesters, boolean fullTimeOnly) {
        return with(minSemesters, fullTimeOnly, RotationParameters.ASSUMED_PERIODS);
    }

    private static Parameters with(int minSemesters, boolean fullTimeOnly, TeachingPeriods periods) {
        var old = Parameters.DEFAULT.rotation();
        return new Parameters(Parameters.DEFAULT.schoolYear(),
                new RotationParameters(old.provenance(), 1000, 500, 5000, 1000, minSemesters, old.minServed(),
                        fullTimeOnly, false, true, false, false, periods),
                Parameters.DEFAULT.honour(), Parameters.DEFAULT.coverage());
    }

    private static Arguments counts(String name, Consumer<Scene> happens) {
        return arguments(name, null, happens);
    }

    private static Arguments refused(String name, NotCounted why, Consumer<Scene> happens) {
        return arguments(name, why, happens);
    }

    private static Arguments circuit(String name, NotCounted why, Integer there, Integer total, LocalDate plannedTo) {
        return arguments("circuit teaching: " + name, why, (Consumer<Scene>) scene -> {
            scene.parameters = with(1, false);
            scene.circuit(0, there, total, plannedTo);
        });
    }
}
