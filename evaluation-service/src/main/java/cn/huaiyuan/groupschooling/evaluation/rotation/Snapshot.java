package cn.huaiyuan.groupschooling.evaluation.rotation;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolCalendar;
import cn.huaiyuan.groupschooling.evaluation.calendar.Semester;
import cn.huaiyuan.groupschooling.evaluation.fact.Employment;
import cn.huaiyuan.groupschooling.evaluation.fact.EntryStatus;
import cn.huaiyuan.groupschooling.evaluation.fact.Leave;
import cn.huaiyuan.groupschooling.evaluation.fact.LeaveKind;
import cn.huaiyuan.groupschooling.evaluation.fact.Membership;
import cn.huaiyuan.groupschooling.evaluation.fact.PersonnelCategory;
import cn.huaiyuan.groupschooling.evaluation.fact.Rank;
import cn.huaiyuan.groupschooling.evaluation.fact.Teacher;
import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import cn.huaiyuan.groupschooling.evaluation.parameter.RotationParameters;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The units of a group for a school year and its teachers in post on the snapshot day: the 教师总人数 of the plan.
 *
 * @param unitIds units that the group speaks for this year
 * @param teachers who is counted, by id
 * @param ranks the rank of each of them on the snapshot day
 */
record Snapshot(Set<UUID> unitIds, Map<UUID, Teacher> teachers, Map<UUID, Rank> ranks) {

    private static final Comparator<Membership> NEWEST_LAST = Comparator.comparing(Membership::validFrom)
            .thenComparing(Membership::id);

    static Snapshot take(RotationFacts facts, Parameters parameters, LocalDate asOf) {
        SchoolCalendar calendar = parameters.calendar();
        LocalDate day = calendar.snapshotDay(facts.year());
        Set<UUID> unitIds = unitsOf(facts, day, earlier(calendar.freezeDay(facts.year()), asOf));
        Map<UUID, Teacher> teachers = new LinkedHashMap<>();
        Map<UUID, Rank> ranks = new HashMap<>();
        for (Teacher teacher : facts.teachers()) {
            teacher.homeOn(day).filter(home -> unitIds.contains(home.unitId()))
                    .filter(home -> isCounted(home, parameters.rotation()))
                    .filter(home -> !parameters.rotation().excludeLongLeave() || !isOnLongLeave(teacher, day, calendar))
                    .ifPresent(home -> {
                        teachers.put(teacher.id(), teacher);
                        ranks.put(teacher.id(), home.rank());
                    });
        }
        return new Snapshot(unitIds, teachers, ranks);
    }

    /**
     * A unit follows its newest primary membership that began by the closing day and lasted into the year, so a unit that
     * changes groups by the freeze day is counted in the new one only.
     */
    private static Set<UUID> unitsOf(RotationFacts facts, LocalDate day, LocalDate closing) {
        Map<UUID, Membership> governing = new HashMap<>();
        for (Membership membership : facts.memberships()) {
            if (membership.primary() && membership.status() == EntryStatus.ACTIVE
                    && !membership.validFrom().isAfter(closing)
                    && (membership.validTo() == null || !membership.validTo().isBefore(day))) {
                governing.merge(membership.unitId(), membership,
                        (one, other) -> NEWEST_LAST.compare(one, other) > 0 ? one : other);
            }
        }
        Set<UUID> unitIds = new HashSet<>();
        for (Membership membership : governing.values()) {
            if (membership.groupId().equals(facts.group().id())) {
                unitIds.add(membership.unitId());
            }
        }
        return unitIds;
    }

    private static boolean isCounted(Employment home, RotationParameters parameters) {
        return home.category() == PersonnelCategory.FULL_TIME_TEACHER
                && (home.onEstablishment() || (parameters.includeNonEstablishment() && home.contractMonths() != null
                        && home.contractMonths() >= RotationParameters.MIN_CONTRACT_MONTHS))
                && (parameters.includeSchoolLeaders() || home.rank() != Rank.SCHOOL_LEADER);
    }

    /** Secondment is no leave here: who is seconded stays in the denominator, flagged. */
    private static boolean isOnLongLeave(Teacher teacher, LocalDate day, SchoolCalendar calendar) {
        return teacher.leaves().stream().anyMatch(
                leave -> leave.kind() != LeaveKind.SECONDMENT && leave.isValidOn(day)
                        && lastsASemester(leave, calendar));
    }

    private static boolean lastsASemester(Leave leave, SchoolCalendar calendar) {
        Semester semester = calendar.semesterOf(leave.validFrom());
        return leave.validTo() == null
                || ChronoUnit.DAYS.between(leave.validFrom(), leave.validTo()) + 1 >= semester.days();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
