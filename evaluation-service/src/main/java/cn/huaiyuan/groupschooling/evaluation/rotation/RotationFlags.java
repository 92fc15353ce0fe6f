package cn.huaiyuan.groupschooling.evaluation.rotation;

import cn.huaiyuan.groupschooling.evaluation.fact.LeaveKind;
import cn.huaiyuan.groupschooling.evaluation.fact.Rank;
import cn.huaiyuan.groupschooling.evaluation.fact.Rotation;
import cn.huaiyuan.groupschooling.evaluation.fact.RotationMode;
import cn.huaiyuan.groupschooling.evaluation.verdict.Flag;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a reader of a tally should know about those whom it counts. */
final class RotationFlags {

    private RotationFlags() {
    }

    static Map<Flag, Set<UUID>> of(RotationFacts facts, Snapshot snapshot, Units units,
            Map<UUID, List<Rotation>> countedByTeacher) {
        Map<Flag, Set<UUID>> flags = new EnumMap<>(Flag.class);
        for (Flag flag : Flag.values()) {
            flags.put(flag, new HashSet<>());
        }
        for (Person person : snapshot.persons().values()) {
            if (person.isCertain()) {
                flagInPost(person, flags);
                List<Rotation> rotations = countedByTeacher.getOrDefault(person.id(), List.of());
                if (!rotations.isEmpty()) {
                    flagRotated(person, rotations, flags);
                }
            }
        }
        flags.put(Flag.RESTATED_AFTER_FREEZE, restated(facts, snapshot, units));
        return flags;
    }

    private static void flagInPost(Person person, Map<Flag, Set<UUID>> flags) {
        if (person.inWhole()) {
            person.teacher().leaves().stream().filter(leave -> leave.isValidOn(person.countedOn()))
                    .forEach(leave -> flags
                            .get(leave.kind() == LeaveKind.SECONDMENT ? Flag.SECONDED : Flag.ON_LEAVE)
                            .add(person.id()));
        }
        person.flags().forEach(flag -> flags.get(flag).add(person.id()));
    }

    private static void flagRotated(Person person, List<Rotation> rotations, Map<Flag, Set<UUID>> flags) {
        if (person.rank() == Rank.MIDDLE_MANAGER) {
            flags.get(Flag.MIDDLE_MANAGER).add(person.id());
        }
        if (rotations.stream().anyMatch(Rotation::personnelRelationMoved)) {
            flags.get(Flag.PERSONNEL_RELATION_MOVED).add(person.id());
        }
        if (rotations.stream().allMatch(rotation -> rotation.mode() == RotationMode.CIRCUIT)) {
            flags.get(Flag.CIRCUIT_TEACHING).add(person.id());
        }
    }

    private static Set<UUID> restated(RotationFacts facts, Snapshot snapshot, Units units) {
        if (facts.restatements().isEmpty()) {
            return Set.of();
        }
        Map<UUID, Set<LocalDate>> days = new HashMap<>();
        snapshot.unitDays().forEach((unitId, day) -> {
            add(days, unitId, day);
            units.school(unitId, day).ifPresent(school -> add(days, school, day));
        });
        Set.copyOf(snapshot.unitDays().values()).forEach(day -> units.endedInOne(day).forEach((ended, heir) -> {
            if (day.equals(snapshot.unitDays().get(heir))) {
                add(days, ended, day);
            }
        }));
        snapshot.persons().values().stream().filter(person -> person.flags().contains(Flag.STAYS_AFTER_MOVE))
                .forEach(person -> person.teacher().homeOn(person.countedOn())
                        .ifPresent(home -> add(days, home.unitId(), person.countedOn())));
        Set<UUID> restated = new HashSet<>();
        for (Restatement restatement : facts.restatements()) {
            if (restatement.year().equals(facts.year()) && (restatement.about().contains(facts.group().id())
                    || restatement.about().stream().anyMatch(id -> concerns(restatement, id, days)))) {
                restated.add(restatement.factId());
            }
        }
        return restated;
    }

    private static boolean concerns(Restatement restatement, UUID id, Map<UUID, Set<LocalDate>> days) {
        return days.getOrDefault(id, Set.of()).stream().anyMatch(restatement::changes);
    }

    private static void add(Map<UUID, Set<LocalDate>> days, UUID id, LocalDate day) {
        days.computeIfAbsent(id, key -> new HashSet<>()).add(day);
    }
}
