package cn.huaiyuan.groupschooling.evaluation.rotation;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolCalendar;
import cn.huaiyuan.groupschooling.evaluation.fact.Employment;
import cn.huaiyuan.groupschooling.evaluation.fact.Group;
import cn.huaiyuan.groupschooling.evaluation.fact.Membership;
import cn.huaiyuan.groupschooling.evaluation.fact.PersonnelCategory;
import cn.huaiyuan.groupschooling.evaluation.fact.Rank;
import cn.huaiyuan.groupschooling.evaluation.fact.Rotation;
import cn.huaiyuan.groupschooling.evaluation.fact.RotationMode;
import cn.huaiyuan.groupschooling.evaluation.fact.Teacher;
import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import cn.huaiyuan.groupschooling.evaluation.parameter.RotationParameters;
import java.time.LocalDate;
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
 * Whether a rotation of a teacher counts for a group, whatever school year it began in. Every fact is indexed once; a rotation
 * is then compared with nothing but the same teacher's other rotations.
 */
final class Countability {

    private static final NavigableMap<LocalDate, List<Rotation>> NOTHING_BEGUN = new TreeMap<>();

    private final RotationParameters parameters;
    private final SchoolCalendar calendar;
    private final LocalDate asOf;
    private final Units units;
    private final Map<UUID, Group> groups = new HashMap<>();
    private final Map<UUID, List<Membership>> memberships = new HashMap<>();
    private final Map<UUID, NavigableMap<LocalDate, List<Rotation>>> begunByTeacher = new HashMap<>();

    Countability(RotationFacts facts, Units units, Parameters parameters, LocalDate asOf) {
        this.parameters = parameters.rotation();
        this.calendar = parameters.calendar();
        this.asOf = asOf;
        this.units = units;
        facts.groups().forEach(group -> groups.put(group.id(), group));
        groups.put(facts.group().id(), facts.group());
        facts.memberships().forEach(membership -> memberships
                .computeIfAbsent(membership.unitId(), unit -> new ArrayList<>()).add(membership));
        for (Rotation rotation : facts.rotations()) {
            if (rotation.hasBegunBy(asOf)) {
                begunByTeacher.computeIfAbsent(rotation.teacherId(), teacher -> new TreeMap<>())
                        .computeIfAbsent(rotation.startedOn(), day -> new ArrayList<>()).add(rotation);
            }
        }
    }

    /** Why the rotation does not count; empty if it does. Who its teacher is and the year it began in are not looked at. */
    Optional<NotCounted> refusal(Rotation rotation, Teacher teacher, UUID groupId) {
        return Optional.ofNullable(firstRefusal(rotation, teacher, groupId));
    }

    /** The teacher's rotations that began from the first day on and before the last, as far as begun. */
    Stream<Rotation> begun(UUID teacherId, LocalDate first, LocalDate before) {
        return begunByTeacher.getOrDefault(teacherId, NOTHING_BEGUN).subMap(first, true, before, false).values()
                .stream().flatMap(List::stream);
    }

    /** Units that the answer on this rotation waits for. */
    Set<UUID> unknownUnits(Rotation rotation) {
        Set<UUID> unknown = new HashSet<>();
        addIfUnknown(rotation, unknown);
        shortlyBeforeOrAfter(rotation).forEach(other -> addIfUnknown(other, unknown));
        return unknown;
    }

    /** Whether on the day the unit belonged to the group, as its primary one or not (D-23). */
    boolean isMemberOn(LocalDate day, UUID unitId, UUID groupId) {
        return membershipsOn(day, unitId, groupId).findAny().isPresent();
    }

    /** Whether on the day the unit belonged to the group as its primary one. */
    boolean isPrimaryMemberOn(LocalDate day, UUID unitId, UUID groupId) {
        return membershipsOn(day, unitId, groupId).anyMatch(Membership::primary);
    }

    private Stream<Membership> membershipsOn(LocalDate day, UUID unitId, UUID groupId) {
        Group group = groups.get(groupId);
        return group != null && !group.existsOn(day)
                ? Stream.empty()
                : memberships.getOrDefault(unitId, List.of()).stream()
                        .filter(membership -> membership.groupId().equals(groupId) && membership.standsOn(day));
    }

    /**
     * The last day of a rotation that has begun, as far as it is known: its own, or that of the employment if this ends before
     * it. Nobody counts beyond employment.
     */
    Optional<LocalDate> lastDay(Rotation rotation, Teacher teacher) {
        return Stream.concat(Stream.ofNullable(rotation.endedOn()), employedUntil(rotation, teacher).stream())
                .min(LocalDate::compareTo);
    }

    private NotCounted firstRefusal(Rotation rotation, Teacher teacher, UUID groupId) {
        Optional<Employment> home = teacher.homeOn(rotation.startedOn());
        if (home.isEmpty()) {
            return NotCounted.NOT_EMPLOYED;
        }
        if (!parameters.includeSchoolLeaders() && home.get().rank() == Rank.SCHOOL_LEADER) {
            return NotCounted.SCHOOL_LEADER;
        }
        if (!isFullTime(rotation)) {
            return NotCounted.NOT_FULL_TIME;
        }
        if (!parameters.teachingPeriods().areHeldBy(rotation.plannedFrom(), rotation.plannedTo(),
                parameters.minSemesters(), calendar)) {
            return NotCounted.PLANNED_TOO_SHORT;
        }
        Optional<LocalDate> ended = lastDay(rotation, teacher).filter(day -> day.isBefore(asOf))
                .or(() -> rotation.endIsUnknown() ? Optional.of(asOf) : Optional.empty());
        if (ended.isPresent() && !isEnoughServed(rotation.startedOn(), ended.get())) {
            return NotCounted.SERVED_TOO_SHORT;
        }
        NotCounted byPlace = unknownUnits(rotation).isEmpty()
                ? refusalByPlace(rotation, groupId)
                : NotCounted.UNIT_UNKNOWN;
        return byPlace == null && rotation.endIsUnknown() ? NotCounted.END_UNKNOWN : byPlace;
    }

    private NotCounted refusalByPlace(Rotation rotation, UUID groupId) {
        if (units.campus(rotation.fromUnitId()).equals(units.campus(rotation.toUnitId()))) {
            return NotCounted.SAME_CAMPUS;
        }
        if (!isMemberOn(rotation.startedOn(), rotation.fromUnitId(), groupId)) {
            return NotCounted.ORIGIN_OUTSIDE_GROUP;
        }
        if (!isMemberOn(rotation.startedOn(), rotation.toUnitId(), groupId)) {
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

    /**
     * The last day that employments cover without a gap from the start on: at the home of the start date, at one of the two units
     * of the rotation, or anywhere once one of these has ended. Empty if there is no end to it.
     */
    private Optional<LocalDate> employedUntil(Rotation rotation, Teacher teacher) {
        LocalDate start = rotation.startedOn();
        Set<UUID> carriers = new HashSet<>(Set.of(rotation.fromUnitId()));
        carriers.add(rotation.toUnitId());
        teacher.homeOn(start).ifPresent(home -> carriers.add(home.unitId()));
        LocalDate covered = start.minusDays(1);
        for (Optional<Employment> next = next(teacher, carriers, covered); next.isPresent(); next = next(teacher,
                carriers, covered)) {
            covered = next.get().validTo();
            if (covered == null) {
                return Optional.empty();
            }
        }
        return Optional.of(covered);
    }

    private Optional<Employment> next(Teacher teacher, Set<UUID> carriers, LocalDate covered) {
        return teacher.employments().stream()
                .filter(employment -> !employment.validFrom().isAfter(covered.plusDays(1))
                        && (employment.validTo() == null || employment.validTo().isAfter(covered))
                        && carries(employment, carriers))
                .findFirst();
    }

    private boolean carries(Employment employment, Set<UUID> carriers) {
        return employment.category() != PersonnelCategory.PART_TIME && (carriers.contains(employment.unitId())
                || carriers.stream().anyMatch(unit -> units.hasEnded(unit, employment.validFrom())));
    }

    /** Whether teaching days enough were served for the semester in which the rotation began (D-22). */
    private boolean isEnoughServed(LocalDate start, LocalDate last) {
        return parameters.minServed().isReachedBy(
                parameters.teachingPeriods().daysWithin(start, last, calendar),
                parameters.teachingPeriods().of(calendar.semesterOf(start), calendar).days());
    }

    /** A→B and B→A within less than the required part of a semester cancel each other, whatever their records say. */
    private boolean isThereAndBack(Rotation rotation) {
        return shortlyBeforeOrAfter(rotation)
                .anyMatch(other -> units.campus(other.fromUnitId()).equals(units.campus(rotation.toUnitId()))
                        && units.campus(other.toUnitId()).equals(units.campus(rotation.fromUnitId())));
    }

    /** The same teacher's other rotations that began too shortly before or after; a year has more than enough teaching days. */
    private Stream<Rotation> shortlyBeforeOrAfter(Rotation rotation) {
        LocalDate start = rotation.startedOn();
        return begun(rotation.teacherId(), start.minusYears(1), start.plusYears(1).plusDays(1))
                .filter(other -> !other.id().equals(rotation.id()) && !isEnoughServed(earlier(start, other.startedOn()),
                        later(start, other.startedOn()).minusDays(1)));
    }

    private void addIfUnknown(Rotation rotation, Set<UUID> unknown) {
        for (UUID unitId : List.of(rotation.fromUnitId(), rotation.toUnitId())) {
            if (!units.isKnown(unitId)) {
                unknown.add(unitId);
            }
        }
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
