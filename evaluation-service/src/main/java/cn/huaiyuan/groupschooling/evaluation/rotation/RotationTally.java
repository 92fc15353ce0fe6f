package cn.huaiyuan.groupschooling.evaluation.rotation;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolCalendar;
import cn.huaiyuan.groupschooling.evaluation.fact.Honour;
import cn.huaiyuan.groupschooling.evaluation.fact.Leave;
import cn.huaiyuan.groupschooling.evaluation.fact.LeaveKind;
import cn.huaiyuan.groupschooling.evaluation.fact.Rank;
import cn.huaiyuan.groupschooling.evaluation.fact.Rotation;
import cn.huaiyuan.groupschooling.evaluation.fact.RotationMode;
import cn.huaiyuan.groupschooling.evaluation.fact.Teacher;
import cn.huaiyuan.groupschooling.evaluation.parameter.HonourParameters;
import cn.huaiyuan.groupschooling.evaluation.parameter.HonourParameters.HonourDay;
import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import cn.huaiyuan.groupschooling.evaluation.verdict.FactKind;
import cn.huaiyuan.groupschooling.evaluation.verdict.Flag;
import cn.huaiyuan.groupschooling.evaluation.verdict.SortedIds;
import java.time.LocalDate;
import java.util.ArrayList;
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

/**
 * A group's rotations of a school year, counted once for all four quotas.
 *
 * @param teachers the snapshot's teachers (教师总人数), sorted
 * @param rotated those of them with at least one counted rotation, sorted
 * @param honoured those of the rotated who held a qualifying honour, sorted
 * @param countedRotations the rotations that count, sorted
 * @param refused why each of the others does not
 * @param stock teachers on a countable rotation at some time of the year, whichever year it began in (D-04)
 * @param maxAttainable teachers with a qualifying honour on the snapshot day
 * @param flags what a reader should know about some of the teachers
 * @param missing ids of facts that the count waits for
 */
public record RotationTally(List<UUID> teachers, List<UUID> rotated, List<UUID> honoured, List<UUID> countedRotations,
        Map<UUID, NotCounted> refused, long stock, long maxAttainable, Map<Flag, List<UUID>> flags,
        Map<FactKind, List<UUID>> missing) {

    /** Counts the facts of a year that has begun, as of the close of a day. */
    public static RotationTally of(RotationFacts facts, Parameters parameters, LocalDate asOf) {
        return new Count(facts, parameters, asOf).tally();
    }

    /** The running count; used once. */
    private static final class Count {

        private final RotationFacts facts;
        private final Parameters parameters;
        private final LocalDate asOf;
        private final Snapshot snapshot;
        private final Countability countability;
        private final LocalDate firstDay;
        private final LocalDate lastDay;
        private final Map<UUID, List<Rotation>> countedByTeacher = new HashMap<>();
        private final List<UUID> counted = new ArrayList<>();
        private final Map<UUID, NotCounted> refused = new TreeMap<>(SortedIds.AS_WRITTEN);
        private final Set<UUID> stock = new HashSet<>();
        private final Map<FactKind, Set<UUID>> missing = new EnumMap<>(FactKind.class);

        Count(RotationFacts facts, Parameters parameters, LocalDate asOf) {
            SchoolCalendar calendar = parameters.calendar();
            this.facts = facts;
            this.parameters = parameters;
            this.asOf = asOf;
            this.snapshot = Snapshot.take(facts, parameters, asOf);
            this.countability = new Countability(facts, snapshot, parameters, asOf);
            this.firstDay = calendar.firstDay(facts.year());
            this.lastDay = calendar.lastDay(facts.year());
        }

        RotationTally tally() {
            snapshot.unitIds().stream().filter(unitId -> !countability.isKnown(unitId))
                    .forEach(unitId -> miss(FactKind.UNIT, Set.of(unitId)));
            Set<UUID> knownTeachers = new HashSet<>();
            facts.teachers().forEach(teacher -> knownTeachers.add(teacher.id()));
            for (Rotation rotation : facts.rotations()) {
                if (!knownTeachers.contains(rotation.teacherId()) && beganInYear(rotation)
                        && countability.isPrimaryMemberOn(rotation.startedOn(), rotation.fromUnitId())) {
                    miss(FactKind.TEACHER, Set.of(rotation.teacherId()));
                }
                count(rotation);
            }
            return new RotationTally(SortedIds.of(snapshot.teachers().keySet()),
                    SortedIds.of(countedByTeacher.keySet()),
                    SortedIds.of(countedByTeacher.keySet().stream().filter(this::heldHonourWhenRotated).toList()),
                    SortedIds.of(counted), Collections.unmodifiableMap(refused), stock.size(),
                    snapshot.teachers().values().stream()
                            .filter(teacher -> holdsHonourOn(snapshotDay(), teacher)).count(),
                    flags(), SortedIds.byKey(FactKind.class, missing));
        }

        private void count(Rotation rotation) {
            Optional<NotCounted> refusal = countability.refusal(rotation);
            if (refusal.isPresent()) {
                refused.put(rotation.id(), refusal.get());
                if (refusal.get() == NotCounted.UNIT_UNKNOWN && beganInYear(rotation)) {
                    miss(FactKind.UNIT, countability.unknownUnits(rotation));
                }
                return;
            }
            if (rotation.startedOn().isAfter(lastDay)) {
                refused.put(rotation.id(), NotCounted.BEGUN_IN_OTHER_YEAR);
                return;
            }
            if (rotation.endedOn() == null || !rotation.endedOn().isBefore(firstDay)) {
                stock.add(rotation.teacherId());
            }
            if (rotation.startedOn().isBefore(firstDay)) {
                refused.put(rotation.id(), NotCounted.BEGUN_IN_OTHER_YEAR);
                return;
            }
            counted.add(rotation.id());
            countedByTeacher.computeIfAbsent(rotation.teacherId(), teacher -> new ArrayList<>()).add(rotation);
        }

        private boolean beganInYear(Rotation rotation) {
            return rotation.hasBegunBy(asOf) && !rotation.startedOn().isBefore(firstDay)
                    && !rotation.startedOn().isAfter(lastDay);
        }

        private boolean heldHonourWhenRotated(UUID teacherId) {
            Teacher teacher = snapshot.teachers().get(teacherId);
            if (parameters.honour().validOn() == HonourDay.YEAR_END) {
                return holdsHonourOn(asOf.isBefore(lastDay) ? asOf : lastDay, teacher);
            }
            return countedByTeacher.get(teacherId).stream()
                    .anyMatch(rotation -> holdsHonourOn(rotation.startedOn(), teacher));
        }

        private boolean holdsHonourOn(LocalDate day, Teacher teacher) {
            HonourParameters honours = parameters.honour();
            for (Honour honour : teacher.honours()) {
                if (honours.qualifies(honour) && honour.isValidOn(day)) {
                    return true;
                }
            }
            return false;
        }

        private Map<Flag, List<UUID>> flags() {
            Map<Flag, Set<UUID>> flags = new EnumMap<>(Flag.class);
            for (Flag flag : Flag.values()) {
                flags.put(flag, new HashSet<>());
            }
            for (Teacher teacher : snapshot.teachers().values()) {
                for (Leave leave : teacher.leaves()) {
                    if (leave.isValidOn(snapshotDay())) {
                        flags.get(leave.kind() == LeaveKind.SECONDMENT ? Flag.SECONDED : Flag.ON_LEAVE)
                                .add(teacher.id());
                    }
                }
            }
            countedByTeacher.forEach((teacherId, rotations) -> {
                if (snapshot.ranks().get(teacherId) == Rank.MIDDLE_MANAGER) {
                    flags.get(Flag.MIDDLE_MANAGER).add(teacherId);
                }
                if (rotations.stream().anyMatch(Rotation::personnelRelationMoved)) {
                    flags.get(Flag.PERSONNEL_RELATION_MOVED).add(teacherId);
                }
                if (rotations.stream().allMatch(rotation -> rotation.mode() == RotationMode.CIRCUIT)) {
                    flags.get(Flag.CIRCUIT_TEACHING).add(teacherId);
                }
            });
            return SortedIds.byKey(Flag.class, flags);
        }

        private LocalDate snapshotDay() {
            return parameters.calendar().snapshotDay(facts.year());
        }

        private void miss(FactKind kind, Set<UUID> ids) {
            missing.computeIfAbsent(kind, key -> new HashSet<>()).addAll(ids);
        }
    }
}
