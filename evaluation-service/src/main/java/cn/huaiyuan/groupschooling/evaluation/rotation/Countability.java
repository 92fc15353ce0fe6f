package cn.huaiyuan.groupschooling.evaluation.rotation;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolCalendar;
import cn.huaiyuan.groupschooling.evaluation.fact.Membership;
import cn.huaiyuan.groupschooling.evaluation.fact.Rotation;
import cn.huaiyuan.groupschooling.evaluation.fact.RotationMode;
import cn.huaiyuan.groupschooling.evaluation.fact.Unit;
import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import cn.huaiyuan.groupschooling.evaluation.parameter.RotationParameters;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Whether a rotation counts for the group's quota, whatever school year it began in. Every fact is indexed once; a rotation is
 * then compared with nothing but the same teacher's other rotations.
 */
final class Countability {

    private final RotationFacts facts;
    private final RotationParameters parameters;
    private final SchoolCalendar calendar;
    private final LocalDate asOf;
    private final Snapshot snapshot;
    private final Map<UUID, Unit> units = new HashMap<>();
    private final Map<UUID, List<Membership>> membershipsInGroup = new HashMap<>();
    private final Map<UUID, NavigableMap<LocalDate, List<Rotation>>> begunByTeacher = new HashMap<>();

    Countability(RotationFacts facts, Snapshot snapshot, Parameters parameters, LocalDate asOf) {
        this.facts = facts;
        this.parameters = parameters.rotation();
        this.calendar = parameters.calendar();
        this.asOf = asOf;
        this.snapshot = snapshot;
        facts.units().forEach(unit -> units.put(unit.id(), unit));
        for (Membership membership : facts.memberships()) {
            if (membership.groupId().equals(facts.group().id())) {
                membershipsInGroup.computeIfAbsent(membership.unitId(), unit -> new ArrayList<>()).add(membership);
            }
        }
        for (Rotation rotation : facts.rotations()) {
            if (rotation.hasBegunBy(asOf)) {
                begunByTeacher.computeIfAbsent(rotation.teacherId(), teacher -> new TreeMap<>())
                        .computeIfAbsent(rotation.startedOn(), day -> new ArrayList<>()).add(rotation);
            }
        }
    }

    /** Why the rotation does not count; empty if it does. The year it began in is not looked at. */
    Optional<NotCounted> refusal(Rotation rotation) {
        return Optional.ofNullable(firstRefusal(rotation));
    }

    /** Units that the answer on this rotation waits for. */
    Set<UUID> unknownUnits(Rotation rotation) {
        Set<UUID> unknown = new HashSet<>();
        addIfUnknown(rotation, unknown);
        shortlyBeforeOrAfter(rotation).forEach(other -> addIfUnknown(other, unknown));
        return unknown;
    }

    /** Whether on the day the unit belonged to the group as its primary one. */
    boolean isPrimaryMemberOn(LocalDate day, UUID unitId) {
        return facts.group().existsOn(day) && membershipsInGroup.getOrDefault(unitId, List.of()).stream()
                .anyMatch(membership -> membership.primary() && membership.standsOn(day));
    }

    boolean isKnown(UUID unitId) {
        return units.containsKey(unitId);
    }

    private NotCounted firstRefusal(Rotation rotation) {
        if (!rotation.hasBegunBy(asOf)) {
            return NotCounted.NOT_BEGUN;
        }
        if (!snapshot.teachers().containsKey(rotation.teacherId())) {
            return NotCounted.TEACHER_NOT_IN_SNAPSHOT;
        }
        if (!isFullTime(rotation)) {
            return NotCounted.NOT_FULL_TIME;
        }
        if (days(rotation.plannedFrom(), rotation.plannedTo()) < calendar.daysOfSemesters(rotation.plannedFrom(),
                parameters.minSemesters())) {
            return NotCounted.PLANNED_TOO_SHORT;
        }
        if (!isRunning(rotation)
                && !isEnoughServed(rotation.startedOn(), days(rotation.startedOn(), rotation.endedOn()))) {
            return NotCounted.SERVED_TOO_SHORT;
        }
        return !unknownUnits(rotation).isEmpty() ? NotCounted.UNIT_UNKNOWN : refusalByPlace(rotation);
    }

    private NotCounted refusalByPlace(Rotation rotation) {
        if (campus(rotation.fromUnitId()).equals(campus(rotation.toUnitId()))) {
            return NotCounted.SAME_CAMPUS;
        }
        LocalDate start = rotation.startedOn();
        if (!isPrimaryMemberOn(start, rotation.fromUnitId())) {
            return NotCounted.ORIGIN_OUTSIDE_GROUP;
        }
        if (membershipsInGroup.getOrDefault(rotation.toUnitId(), List.of()).stream()
                .noneMatch(membership -> membership.standsOn(start))) {
            return NotCounted.DESTINATION_OUTSIDE_GROUP;
        }
        return isThereAndBack(rotation) ? NotCounted.THERE_AND_BACK : null;
    }

    /** Circuit teaching counts, if it is let in, with at least half of the lessons at the destination. */
    private boolean isFullTime(Rotation rotation) {
        if (rotation.mode() == RotationMode.FULL_TIME) {
            return true;
        }
        Integer there = rotation.lessonsAtDestination();
        Integer total = rotation.lessonsTotal();
        return !parameters.fullTimeOnly() && there != null && total != null && total > 0 && there * 2L >= total;
    }

    /** At the close of its last day a rotation is over. */
    private boolean isRunning(Rotation rotation) {
        return rotation.endedOn() == null || rotation.endedOn().isAfter(asOf);
    }

    /** Whether the days are enough of the semester in which the rotation began. */
    private boolean isEnoughServed(LocalDate start, long days) {
        return parameters.minServed().isReachedBy(days, calendar.semesterOf(start).days());
    }

    /** A→B and B→A within less than the required part of a semester cancel each other, whatever their records say. */
    private boolean isThereAndBack(Rotation rotation) {
        return shortlyBeforeOrAfter(rotation)
                .anyMatch(other -> campus(other.fromUnitId()).equals(campus(rotation.toUnitId()))
                        && campus(other.toUnitId()).equals(campus(rotation.fromUnitId())));
    }

    /** The same teacher's other rotations that began too shortly before or after; a semester is no longer than a year. */
    private Stream<Rotation> shortlyBeforeOrAfter(Rotation rotation) {
        LocalDate start = rotation.startedOn();
        return begunByTeacher.get(rotation.teacherId()).subMap(start.minusYears(1), true, start.plusYears(1), true)
                .values().stream().flatMap(List::stream)
                .filter(other -> !other.id().equals(rotation.id()) && !isEnoughServed(
                        other.startedOn().isBefore(start) ? other.startedOn() : start,
                        Math.abs(ChronoUnit.DAYS.between(start, other.startedOn()))));
    }

    private void addIfUnknown(Rotation rotation, Set<UUID> unknown) {
        for (UUID unitId : List.of(rotation.fromUnitId(), rotation.toUnitId())) {
            if (!isKnown(unitId)) {
                unknown.add(unitId);
            }
        }
    }

    private String campus(UUID unitId) {
        return units.get(unitId).campusCode();
    }

    private static long days(LocalDate first, LocalDate last) {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }
}
