package cn.huaiyuan.groupschooling.staffing.rotation;

import cn.huaiyuan.groupschooling.staffing.teacher.Career;
import cn.huaiyuan.groupschooling.staffing.unit.Unit;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a rotation needs of the teacher's career: on each of its days the home is at the origin or, if the personnel relation
 * moves with it, at the destination. After that unit has ended, the home may be at any unit.
 *
 * @param units origin and destination by id, as far as they are known
 */
record Footing(Rotation rotation, Map<UUID, Unit> units) {

    /** A rotation that a change of the career cuts short, and the last of its days that still fits. */
    record Cut(Footing footing, Days days, LocalDate until) {

        Rotation rotation() {
            return footing.rotation();
        }

        /** True if not even its first day fits. */
        boolean leavesNothing() {
            return until.isBefore(days.from());
        }

        /** The last day on which it can end: before the destination closed and before the teacher's next rotation began. */
        LocalDate lastDay(Collection<Rotation> valid) {
            return Stream.concat(valid.stream().map(other -> Days.of(other).from()),
                    footing.destination().map(Unit::closedOn).stream())
                    .filter(first -> first.isAfter(days.from())).map(first -> first.minusDays(1))
                    .filter(day -> day.isBefore(until)).min(LocalDate::compareTo).orElse(until);
        }
    }

    /** The last of the days up to which the career fits; the day before the first if it does not fit at all. */
    LocalDate until(Career career, Days days) {
        var origin = RotationRules.origin(career, days.from(), rotation.personnelRelationMoved());
        if (!origin.equals(Optional.of(rotation.fromUnitId()))) {
            return days.from().minusDays(1);
        }
        var home = isAtDestination(career, days.from()) ? rotation.toUnitId() : rotation.fromUnitId();
        var ends = Optional.ofNullable(units.get(home)).map(Unit::closedOn).orElse(null);
        return career.homeUntil(home, ends, days.from(), days.to());
    }

    /** Empty if it is not known. */
    Optional<Unit> origin() {
        return Optional.ofNullable(units.get(rotation.fromUnitId()));
    }

    /** Empty if it is not known. */
    Optional<Unit> destination() {
        return Optional.ofNullable(units.get(rotation.toUnitId()));
    }

    /** Before it begins, the home may be recorded at the destination already. */
    private boolean isAtDestination(Career career, LocalDate first) {
        return rotation.personnelRelationMoved()
                && (rotation.hasBegun() || career.homeOn(first).equals(Optional.of(rotation.toUnitId())));
    }

    /** Leaves out units that are not known. Origin and destination may be the same by mistake. */
    static Map<UUID, Unit> byId(Stream<Optional<Unit>> units) {
        return units.flatMap(Optional::stream)
                .collect(Collectors.toMap(Unit::id, Function.identity(), (one, same) -> one));
    }

    /** The rotations that fit the career after a change for fewer days than before it. */
    static List<Cut> cuts(Collection<Rotation> rotations, Map<UUID, Unit> units, Career before, Career after,
            LocalDate today) {
        return rotations.stream().flatMap(rotation -> {
            var footing = new Footing(rotation, units);
            var days = Days.of(rotation, today);
            var until = footing.until(after, days);
            return until.isBefore(footing.until(before, days))
                    ? Stream.of(new Cut(footing, days, until))
                    : Stream.empty();
        }).toList();
    }
}
