package cn.huaiyuan.groupschooling.evaluation.rotation;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolCalendar;
import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolYear;
import cn.huaiyuan.groupschooling.evaluation.fact.EntryStatus;
import cn.huaiyuan.groupschooling.evaluation.fact.Group;
import cn.huaiyuan.groupschooling.evaluation.fact.Membership;
import cn.huaiyuan.groupschooling.evaluation.fact.School;
import cn.huaiyuan.groupschooling.evaluation.fact.Teacher;
import cn.huaiyuan.groupschooling.evaluation.fact.Tier;
import cn.huaiyuan.groupschooling.evaluation.fact.Unit;
import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Compares two states of a fact by what a snapshot sees of them. */
public final class Restatements {

    private Restatements() {
    }

    /** What a snapshot sees of a fact on a day, and whom it concerns; nothing for facts that no snapshot looks at. */
    private record View(List<Object> seen, Set<UUID> about) {

        private static final View NONE = new View(List.of(), Set.of());
    }

    /**
     * The judged school years whose snapshot sees the fact in another way, though their freeze day was over when the change
     * was entered.
     *
     * @param before the state before; null if it was entered for the first time
     * @param enteredOn the day on which the change was entered
     */
    public static List<Restatement> of(UUID factId, Object before, Object after, LocalDate enteredOn,
            Parameters parameters) {
        if (!isSeen(after) || after.equals(before)) {
            return List.of();
        }
        SchoolCalendar calendar = parameters.calendar();
        List<Restatement> restatements = new ArrayList<>();
        SchoolYear first = calendar.yearOf(parameters.rotation().provenance().validFrom());
        for (int year = first.startYear() + 1; calendar.freezeDay(new SchoolYear(year)).isBefore(enteredOn); year++) {
            compare(factId, before, after, new SchoolYear(year), calendar, restatements);
        }
        return restatements;
    }

    private static boolean isSeen(Object fact) {
        return fact instanceof Teacher || fact instanceof Unit || fact instanceof School || fact instanceof Membership
                || fact instanceof Group;
    }

    private static void compare(UUID factId, Object before, Object after, SchoolYear year, SchoolCalendar calendar,
            List<Restatement> restatements) {
        Set<UUID> about = new HashSet<>();
        LocalDate firstDay = null;
        LocalDate lastDay = null;
        LocalDate freeze = calendar.freezeDay(year);
        for (LocalDate day = calendar.snapshotDay(year); !day.isAfter(freeze); day = day.plusDays(1)) {
            View was = view(before, day);
            View is = view(after, day);
            if (!was.seen().equals(is.seen())) {
                about.addAll(was.about());
                about.addAll(is.about());
                firstDay = firstDay == null ? day : firstDay;
                lastDay = day;
            }
        }
        if (firstDay != null) {
            restatements.add(new Restatement(factId, year, about, firstDay, lastDay));
        }
    }

    private static View view(Object fact, LocalDate day) {
        if (fact instanceof Teacher teacher) {
            return teacher.homeOn(day).map(home -> new View(List.of(home.unitId(), home.category(),
                    home.onEstablishment(), home.contractMonths() == null ? "" : home.contractMonths(), home.rank()),
                    Set.of(home.unitId()))).orElse(View.NONE);
        }
        if (fact instanceof Unit unit) {
            return new View(List.of(unit.status(), unit.stage(), unit.schoolOn(day), unit.hasEndedBy(day),
                    unit.hasEndedBy(day) ? unit.successorsBy(day) : List.of()), Set.of(unit.id()));
        }
        if (fact instanceof School school) {
            return new View(List.of(school.ownershipOn(day)), Set.of(school.id()));
        }
        if (fact instanceof Membership membership) {
            return membership.primary() && membership.status() == EntryStatus.ACTIVE && membership.isValidOn(day)
                    ? new View(List.of(membership.groupId(), membership.unitId()), Set.of(membership.groupId()))
                    : View.NONE;
        }
        if (fact instanceof Group group) {
            Tier tier = group.tierOn(day).map(period -> period.tier()).orElse(null);
            return new View(List.of(group.existsOn(day), Objects.toString(tier)), Set.of(group.id()));
        }
        return View.NONE;
    }
}
