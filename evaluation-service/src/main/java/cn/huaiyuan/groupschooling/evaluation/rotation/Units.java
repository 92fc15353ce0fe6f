package cn.huaiyuan.groupschooling.evaluation.rotation;

import cn.huaiyuan.groupschooling.evaluation.fact.EntryStatus;
import cn.huaiyuan.groupschooling.evaluation.fact.Ownership;
import cn.huaiyuan.groupschooling.evaluation.fact.School;
import cn.huaiyuan.groupschooling.evaluation.fact.Stage;
import cn.huaiyuan.groupschooling.evaluation.fact.Unit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The known units, each found by its id, and the ones that stand for a unit that has ended. */
final class Units {

    private final Map<UUID, Unit> byId = new HashMap<>();
    private final Map<String, Unit> byCode = new HashMap<>();
    private final Map<UUID, School> schools = new HashMap<>();

    Units(RotationFacts facts) {
        facts.schools().forEach(school -> schools.put(school.id(), school));
        for (Unit unit : facts.units()) {
            byId.put(unit.id(), unit);
            if (unit.unitCode() != null && unit.status() == EntryStatus.ACTIVE) {
                byCode.put(unit.unitCode(), unit);
            }
        }
    }

    /**
     * What stands for a unit on a day.
     *
     * @param unitIds the unit itself, or those that it became; none if it closed
     * @param complete false if one of them is not known
     */
    record Heirs(Set<UUID> unitIds, boolean complete) {

        /** The one unit that stands for it; empty if there is not exactly one. */
        Optional<UUID> single() {
            return complete && unitIds.size() == 1 ? Optional.of(unitIds.iterator().next()) : Optional.empty();
        }
    }

    boolean isKnown(UUID unitId) {
        return byId.containsKey(unitId);
    }

    String campus(UUID unitId) {
        return byId.get(unitId).campusCode();
    }

    /** The unit itself while it exists or is not known, else what it became, step by step (D-28). */
    Heirs heirs(UUID unitId, LocalDate day) {
        Unit unit = byId.get(unitId);
        if (unit == null || !unit.hasEndedBy(day)) {
            return new Heirs(Set.of(unitId), true);
        }
        Set<UUID> standing = new HashSet<>();
        return new Heirs(standing, follow(unit, day, standing, new HashSet<>(Set.of(unitId))));
    }

    private boolean follow(Unit ended, LocalDate day, Set<UUID> standing, Set<UUID> seen) {
        boolean complete = true;
        for (String code : ended.successorsBy(day)) {
            Unit next = byCode.get(code);
            if (next == null) {
                complete = false;
            } else if (!next.hasEndedBy(day)) {
                standing.add(next.id());
            } else if (seen.add(next.id())) {
                complete &= follow(next, day, standing, seen);
            }
        }
        return complete;
    }

    /** Whether a known unit no longer exists on the day. */
    boolean hasEnded(UUID unitId, LocalDate day) {
        return isKnown(unitId) && byId.get(unitId).hasEndedBy(day);
    }

    /** The last day on which a unit existed that has ended by the day. */
    Optional<LocalDate> lastDay(UUID unitId, LocalDate day) {
        return Optional.ofNullable(byId.get(unitId)).filter(unit -> unit.hasEndedBy(day))
                .map(unit -> unit.closedOn().minusDays(1));
    }

    boolean isSeniorHigh(UUID unitId) {
        return isKnown(unitId) && byId.get(unitId).stage() == Stage.SENIOR_HIGH;
    }

    /** Whether the unit is of a private school on the day; false if unit or school is not known. */
    boolean isPrivate(UUID unitId, LocalDate day) {
        return school(unitId, day).map(schools::get).filter(school -> school.ownershipOn(day) == Ownership.PRIVATE)
                .isPresent();
    }

    /** The school of a known unit on the day. */
    Optional<UUID> school(UUID unitId, LocalDate day) {
        return Optional.ofNullable(byId.get(unitId)).map(unit -> unit.schoolOn(day));
    }

    boolean isKnownSchool(UUID schoolId) {
        return schools.containsKey(schoolId);
    }

    /** The units that have ended by the day and are one other unit now, each with that one. */
    Map<UUID, UUID> endedInOne(LocalDate day) {
        Map<UUID, UUID> ended = new HashMap<>();
        byId.values().stream().filter(unit -> unit.hasEndedBy(day))
                .forEach(unit -> heirs(unit.id(), day).single().ifPresent(heir -> ended.put(unit.id(), heir)));
        return ended;
    }
}
