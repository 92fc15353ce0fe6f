package cn.huaiyuan.groupschooling.evaluation.rotation;

import cn.huaiyuan.groupschooling.evaluation.fact.EntryStatus;
import cn.huaiyuan.groupschooling.evaluation.fact.Membership;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The time in which a unit's teachers belong to one group, seen from the snapshot day to the freeze day.
 *
 * @param countedOn the day on which its teachers in post are counted: the snapshot day, or the day of joining (D-27)
 * @param until first day on which the unit belongs to another group; null for the last group, which counts all who have not
 *        stayed with one before (D-26)
 */
record Stint(UUID groupId, LocalDate countedOn, LocalDate until) {

    private static final Comparator<Membership> NEWEST_LAST = Comparator.comparing(Membership::validFrom)
            .thenComparing(Membership::id);

    /**
     * The stints of every unit, in the order of time.
     *
     * @param snapshot the snapshot day
     * @param closing the last day on which a unit that joins still enters
     */
    static Map<UUID, List<Stint>> of(List<Membership> memberships, LocalDate snapshot, LocalDate closing) {
        Map<UUID, List<Stint>> stints = new HashMap<>();
        memberships.stream().filter(membership -> membership.primary() && membership.status() == EntryStatus.ACTIVE
                && !membership.validFrom().isAfter(closing)
                && (membership.validTo() == null || !membership.validTo().isBefore(snapshot))).sorted(NEWEST_LAST)
                .forEach(membership -> add(stints.computeIfAbsent(membership.unitId(), unit -> new ArrayList<>()),
                        membership, snapshot));
        return stints;
    }

    /**
     * A unit that was merged into one that joined another group on the same day or later moves on with it (D-26).
     *
     * @param lastDay the last day on which the ended unit existed
     */
    static void moveOn(Map<UUID, List<Stint>> stints, UUID ended, UUID heir, LocalDate lastDay) {
        List<Stint> own = stints.get(ended);
        if (own == null) {
            return;
        }
        LocalDate last = own.get(own.size() - 1).countedOn();
        stints.getOrDefault(heir, List.of()).stream()
                .filter(stint -> stint.countedOn().isAfter(lastDay) && stint.countedOn().isAfter(last))
                .forEach(stint -> follow(own, stint.groupId(), stint.countedOn()));
    }

    private static void add(List<Stint> stints, Membership next, LocalDate snapshot) {
        LocalDate from = next.validFrom();
        if (!from.isAfter(snapshot)) {
            stints.clear();
            stints.add(new Stint(next.groupId(), snapshot, null));
            return;
        }
        follow(stints, next.groupId(), from);
    }

    private static void follow(List<Stint> stints, UUID groupId, LocalDate from) {
        if (!stints.isEmpty()) {
            Stint last = stints.remove(stints.size() - 1);
            if (last.groupId().equals(groupId)) {
                stints.add(last);
                return;
            }
            if (!last.countedOn().equals(from)) {
                stints.add(new Stint(last.groupId(), last.countedOn(), from));
            }
        }
        stints.add(new Stint(groupId, from, null));
    }
}
