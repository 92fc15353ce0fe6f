package cn.huaiyuan.groupschooling.evaluation.rotation;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolCalendar;
import cn.huaiyuan.groupschooling.evaluation.fact.Rotation;
import cn.huaiyuan.groupschooling.evaluation.fact.Teacher;
import cn.huaiyuan.groupschooling.evaluation.parameter.HonourParameters.HonourDay;
import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import cn.huaiyuan.groupschooling.evaluation.verdict.Doubt;
import cn.huaiyuan.groupschooling.evaluation.verdict.Doubt.Addition;
import cn.huaiyuan.groupschooling.evaluation.verdict.FactKind;
import cn.huaiyuan.groupschooling.evaluation.verdict.Flag;
import cn.huaiyuan.groupschooling.evaluation.verdict.SortedIds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A group's rotations of a school year, counted once for all four quotas.
 *
 * @param teachers the snapshot's teachers (教师总人数), sorted
 * @param rotated who has at least one counted rotation, sorted
 * @param honoured those of the rotated who held a qualifying honour, sorted
 * @param countedRotations the rotations that count, sorted
 * @param refused why each of the others does not
 * @param excluded the rotations of this year and these teachers that do not count, by the code of the reason
 * @param stock teachers on a countable rotation at some time of the year, whichever year it began in (D-04)
 * @param maxAttainable who has a qualifying honour on the day of counting or was counted as honoured
 * @param flags what a reader should know about some of the ids
 * @param missing ids of facts that the count waits for, or that could change it
 * @param quotaDoubts what each of those who are not certain to be counted could add to the rotated among the teachers
 * @param honourDoubts the same for the honoured among the rotated
 */
public record RotationTally(List<UUID> teachers, List<UUID> rotated, List<UUID> honoured, List<UUID> countedRotations,
        Map<UUID, NotCounted> refused, Map<String, List<UUID>> excluded, long stock, long maxAttainable,
        Map<Flag, List<UUID>> flags, Map<FactKind, List<UUID>> missing, List<Doubt> quotaDoubts,
        List<Doubt> honourDoubts) {

    /** Counts the facts of a year that has begun, as of the close of a day. */
    public static RotationTally of(RotationFacts facts, Parameters parameters, LocalDate asOf) {
        return new Count(facts, parameters, asOf).tally();
    }

    /** The running count; used once. */
    private static final class Count {

        private final RotationFacts facts;
        private final Parameters parameters;
        private final LocalDate asOf;
        private final Units units;
        private final Countability countability;
        private final Snapshot snapshot;
        private final LocalDate firstDay;
        private final LocalDate lastDay;
        private final Map<UUID, List<Rotation>> countedByTeacher = new HashMap<>();
        private final Map<UUID, List<Rotation>> doubtfulByTeacher = new HashMap<>();
        private final Map<UUID, NotCounted> refused = new TreeMap<>(SortedIds.AS_WRITTEN);
        private final Map<NotCounted, Set<UUID>> excluded = new EnumMap<>(NotCounted.class);
        private final Set<UUID> stock = new HashSet<>();
        private final Map<FactKind, Set<UUID>> missing = new EnumMap<>(FactKind.class);

        Count(RotationFacts facts, Parameters parameters, LocalDate asOf) {
            SchoolCalendar calendar = parameters.calendar();
            this.facts = facts;
            this.parameters = parameters;
            this.asOf = asOf;
            this.units = new Units(facts);
            this.countability = new Countability(facts, units, parameters, asOf);
            this.snapshot = new Snapshot(facts, units, countability, parameters, asOf);
            this.firstDay = calendar.firstDay(facts.year());
            this.lastDay = calendar.lastDay(facts.year());
        }

        RotationTally tally() {
            missUnitsAndSchools();
            Set<UUID> knownTeachers = new HashSet<>();
            facts.teachers().forEach(teacher -> knownTeachers.add(teacher.id()));
            for (Rotation rotation : facts.rotations()) {
                if (!knownTeachers.contains(rotation.teacherId()) && beganInYear(rotation) && countability
                        .isPrimaryMemberOn(rotation.startedOn(), rotation.fromUnitId(), facts.group().id())) {
                    miss(FactKind.TEACHER, Set.of(rotation.teacherId()));
                }
                count(rotation);
            }
            List<Doubt> quotaDoubts = doubts(this::quotaDoubt);
            List<Doubt> honourDoubts = doubts(this::honourDoubt);
            List<UUID> rotated = countedByTeacher.keySet().stream().filter(this::isCertain).toList();
            return new RotationTally(
                    SortedIds.of(certain(Person::inWhole).map(Person::id).toList()), SortedIds.of(rotated),
                    SortedIds.of(rotated.stream()
                            .filter(id -> heldHonour(id, countedByTeacher.get(id))).toList()),
                    SortedIds.of(certain(person -> true).flatMap(person -> counted(person).stream()).map(Rotation::id)
                            .toList()),
                    Collections.unmodifiableMap(refused), named(excluded), stock.size(),
                    certain(person -> (person.inWhole() || countedByTeacher.containsKey(person.id()))
                            && mayBeHonoured(person)).count(),
                    SortedIds.byKey(Flag.class, RotationFlags.of(facts, snapshot, units, countedByTeacher)),
                    SortedIds.byKey(FactKind.class, missing), quotaDoubts, honourDoubts);
        }

        private void missUnitsAndSchools() {
            snapshot.unitDays().forEach((unitId, day) -> {
                if (!units.isKnown(unitId)) {
                    miss(FactKind.UNIT, Set.of(unitId));
                } else if (!parameters.rotation().includePrivate()) {
                    units.school(unitId, day).filter(school -> !units.isKnownSchool(school))
                            .ifPresent(school -> miss(FactKind.SCHOOL, Set.of(school)));
                }
            });
        }

        private void count(Rotation rotation) {
            Optional<NotCounted> refusal = refusal(rotation);
            if (refusal.isPresent()) {
                refuse(rotation, refusal.get());
                return;
            }
            Person person = snapshot.persons().get(rotation.teacherId());
            boolean lastsIntoYear = countability.lastDay(rotation, person.teacher())
                    .filter(day -> day.isBefore(firstDay)).isEmpty();
            if (lastsIntoYear && person.isCertain() && !rotation.startedOn().isAfter(lastDay)) {
                stock.add(rotation.teacherId());
            }
            if (beganInYear(rotation)) {
                countedByTeacher.computeIfAbsent(rotation.teacherId(), teacher -> new ArrayList<>()).add(rotation);
            } else {
                refused.put(rotation.id(), NotCounted.BEGUN_IN_OTHER_YEAR);
            }
        }

        private Optional<NotCounted> refusal(Rotation rotation) {
            if (!rotation.hasBegunBy(asOf)) {
                return Optional.of(NotCounted.NOT_BEGUN);
            }
            Person person = snapshot.persons().get(rotation.teacherId());
            return person == null
                    ? Optional.of(NotCounted.TEACHER_NOT_IN_SNAPSHOT)
                    : countability.refusal(rotation, person.teacher(), facts.group().id());
        }

        private void refuse(Rotation rotation, NotCounted why) {
            refused.put(rotation.id(), why);
            if (!beganInYear(rotation)) {
                return;
            }
            if (why == NotCounted.UNIT_UNKNOWN) {
                miss(FactKind.UNIT, countability.unknownUnits(rotation));
            }
            if (why == NotCounted.END_UNKNOWN) {
                doubtfulByTeacher.computeIfAbsent(rotation.teacherId(), teacher -> new ArrayList<>()).add(rotation);
                miss(FactKind.ROTATION_END, Set.of(rotation.id()));
            }
            if (snapshot.persons().containsKey(rotation.teacherId())) {
                excluded.computeIfAbsent(why, key -> new HashSet<>()).add(rotation.id());
            }
        }

        private boolean beganInYear(Rotation rotation) {
            return rotation.hasBegunBy(asOf) && !rotation.startedOn().isBefore(firstDay)
                    && !rotation.startedOn().isAfter(lastDay);
        }

        private List<Doubt> doubts(java.util.function.Function<Person, Doubt> doubt) {
            return snapshot.persons().values().stream().map(doubt).filter(one -> !one.additions().isEmpty()).toList();
        }

        private Doubt quotaDoubt(Person person) {
            boolean rotates = !counted(person).isEmpty();
            boolean mayRotate = !rotates && doubtfulByTeacher.containsKey(person.id());
            List<Addition> additions = new ArrayList<>();
            if (person.isCertain()) {
                if (mayRotate) {
                    additions.add(new Addition(1, 0));
                }
                return new Doubt(additions);
            }
            int whole = person.inWhole() ? 1 : 0;
            if (whole > 0 && !rotates) {
                additions.add(new Addition(0, whole));
            }
            if (rotates || mayRotate) {
                additions.add(new Addition(1, whole));
            }
            if (!additions.isEmpty()) {
                person.lacking().forEach(this::miss);
            }
            return new Doubt(additions);
        }

        private Doubt honourDoubt(Person person) {
            List<Rotation> rotations = counted(person);
            List<Rotation> doubtful = doubtfulByTeacher.getOrDefault(person.id(), List.of());
            boolean rotates = !rotations.isEmpty();
            boolean honoured = rotates && heldHonour(person.id(), rotations);
            boolean mayBeHonoured = !doubtful.isEmpty() && heldHonour(person.id(), doubtful);
            List<Addition> additions = new ArrayList<>();
            if (person.isCertain() && rotates) {
                if (!honoured && mayBeHonoured) {
                    additions.add(new Addition(1, 0));
                }
                return new Doubt(additions);
            }
            if (rotates || !doubtful.isEmpty()) {
                if (honoured || mayBeHonoured) {
                    additions.add(new Addition(1, 1));
                }
                if (!honoured && (rotates || !mayBeHonoured)) {
                    additions.add(new Addition(0, 1));
                }
            }
            return new Doubt(additions);
        }

        private boolean heldHonour(UUID teacherId, List<Rotation> rotations) {
            Teacher teacher = snapshot.persons().get(teacherId).teacher();
            if (parameters.honour().validOn() == HonourDay.YEAR_END) {
                return holdsHonourOn(asOf.isBefore(lastDay) ? asOf : lastDay, teacher);
            }
            return rotations.stream().anyMatch(rotation -> holdsHonourOn(rotation.startedOn(), teacher));
        }

        /** On the day of counting, or as the honoured among the rotated are counted. */
        private boolean mayBeHonoured(Person person) {
            List<Rotation> rotations = counted(person);
            return holdsHonourOn(person.countedOn(), person.teacher())
                    || !rotations.isEmpty() && heldHonour(person.id(), rotations);
        }

        private boolean holdsHonourOn(LocalDate day, Teacher teacher) {
            return teacher.honours().stream()
                    .anyMatch(honour -> parameters.honour().qualifies(honour) && honour.isValidOn(day));
        }

        private List<Rotation> counted(Person person) {
            return countedByTeacher.getOrDefault(person.id(), List.of());
        }

        private boolean isCertain(UUID teacherId) {
            return snapshot.persons().get(teacherId).isCertain();
        }

        private Stream<Person> certain(Predicate<Person> which) {
            return snapshot.persons().values().stream().filter(Person::isCertain).filter(which);
        }

        private void miss(FactKind kind, Collection<UUID> ids) {
            missing.computeIfAbsent(kind, key -> new HashSet<>()).addAll(ids);
        }

        private static Map<String, List<UUID>> named(Map<NotCounted, Set<UUID>> excluded) {
            Map<String, List<UUID>> byName = new TreeMap<>();
            excluded.forEach((why, ids) -> byName.put(why.name(), SortedIds.of(ids)));
            return byName;
        }
    }
}
