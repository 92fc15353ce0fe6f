package cn.huaiyuan.groupschooling.evaluation.rotation;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolCalendar;
import cn.huaiyuan.groupschooling.evaluation.fact.Employment;
import cn.huaiyuan.groupschooling.evaluation.fact.LeaveKind;
import cn.huaiyuan.groupschooling.evaluation.fact.PersonnelCategory;
import cn.huaiyuan.groupschooling.evaluation.fact.Rank;
import cn.huaiyuan.groupschooling.evaluation.fact.Teacher;
import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import cn.huaiyuan.groupschooling.evaluation.parameter.RotationParameters;
import cn.huaiyuan.groupschooling.evaluation.rotation.Units.Heirs;
import cn.huaiyuan.groupschooling.evaluation.verdict.FactKind;
import cn.huaiyuan.groupschooling.evaluation.verdict.Flag;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The units of a group for a school year and whom it finds there in post on the day of counting: the 教师总人数 of the plan.
 * Built once; afterwards only read.
 */
final class Snapshot {

    private final UUID groupId;
    private final RotationParameters parameters;
    private final SchoolCalendar calendar;
    private final LocalDate firstDay;
    private final Units units;
    private final Countability countability;
    private final Map<UUID, List<Stint>> stints;
    private final Map<UUID, LocalDate> unitDays = new HashMap<>();
    private final SortedSet<LocalDate> days = new TreeSet<>();
    private final List<Map.Entry<UUID, List<Stint>>> moved = new ArrayList<>();
    private final Map<UUID, Person> persons = new LinkedHashMap<>();

    Snapshot(RotationFacts facts, Units units, Countability countability, Parameters parameters, LocalDate asOf) {
        this.groupId = facts.group().id();
        this.parameters = parameters.rotation();
        this.calendar = parameters.calendar();
        this.firstDay = calendar.firstDay(facts.year());
        this.units = units;
        this.countability = countability;
        LocalDate freeze = calendar.freezeDay(facts.year());
        this.stints = Stint.of(facts.memberships(), calendar.snapshotDay(facts.year()),
                freeze.isBefore(asOf) ? freeze : asOf);
        stints.forEach((unitId, all) -> {
            Stint last = all.get(all.size() - 1);
            if (last.groupId().equals(groupId)) {
                unitDays.put(unitId, last.countedOn());
            }
        });
        days.addAll(unitDays.values());
        stints.entrySet().stream().filter(entry -> entry.getValue().size() > 1).sorted(Map.Entry.comparingByKey())
                .forEach(moved::add);
        facts.teachers().forEach(this::find);
    }

    /** The units that the group speaks for this year, each with the day on which its teachers in post are counted. */
    Map<UUID, LocalDate> unitDays() {
        return unitDays;
    }

    /** Everyone who can be on a side of the quotas, by id. */
    Map<UUID, Person> persons() {
        return persons;
    }

    private void find(Teacher teacher) {
        Optional<Stint> kept = keptBy(teacher);
        if (kept.isPresent()) {
            if (kept.get().groupId().equals(groupId)) {
                LocalDate day = kept.get().countedOn();
                admit(teacher, day, teacher.homeOn(day).orElseThrow().unitId(), EnumSet.noneOf(FactKind.class),
                        EnumSet.of(Flag.STAYS_AFTER_MOVE));
            }
            return;
        }
        for (LocalDate day : days) {
            teacher.homeOn(day).ifPresent(home -> findAt(home.unitId(), teacher, day));
        }
    }

    private void findAt(UUID home, Teacher teacher, LocalDate day) {
        Heirs heirs = units.heirs(home, day);
        Optional<UUID> single = heirs.single();
        if (single.isPresent()) {
            if (day.equals(unitDays.get(single.get()))) {
                admit(teacher, day, single.get(), EnumSet.noneOf(FactKind.class),
                        single.get().equals(home) ? EnumSet.noneOf(Flag.class) : EnumSet.of(Flag.HOME_UNIT_ENDED));
            }
        } else if (heirs.unitIds().stream().anyMatch(unitId -> day.equals(unitDays.get(unitId)))
                || heirs.unitIds().isEmpty() && wasMemberToItsEnd(home, day)) {
            admit(teacher, day, home, EnumSet.of(FactKind.HOME_UNIT), EnumSet.noneOf(Flag.class));
        }
    }

    private boolean wasMemberToItsEnd(UUID unitId, LocalDate day) {
        return units.lastDay(unitId, day).filter(last -> countability.isPrimaryMemberOn(last, unitId, groupId))
                .isPresent();
    }

    /** Whoever is certain to be counted somewhere is not looked for elsewhere. */
    private void admit(Teacher teacher, LocalDate day, UUID unitId, Set<FactKind> lacking, Set<Flag> flags) {
        Employment home = teacher.homeOn(day).orElseThrow();
        if (!isTeacher(home, lacking) || units.isSeniorHigh(unitId)
                || !parameters.includePrivate() && units.isPrivate(unitId, day)
                || parameters.excludeLongLeave() && isOnLongLeave(teacher, day)) {
            return;
        }
        boolean inWhole = parameters.includeSchoolLeaders() || home.rank() != Rank.SCHOOL_LEADER;
        Person person = new Person(teacher, day, home.rank(), inWhole, lacking, flags);
        persons.merge(teacher.id(), person, (one, other) -> one.isCertain() || !other.isCertain() ? one : other);
    }

    private boolean isTeacher(Employment home, Set<FactKind> lacking) {
        if (home.category() != PersonnelCategory.FULL_TIME_TEACHER) {
            return false;
        }
        if (home.onEstablishment()) {
            return true;
        }
        if (home.contractMonths() == null) {
            lacking.add(FactKind.CONTRACT);
        }
        return parameters.includeNonEstablishment() && (home.contractMonths() == null
                || home.contractMonths() >= RotationParameters.MIN_CONTRACT_MONTHS);
    }

    /**
     * The stint whose group keeps the teacher although the unit moved on by the freeze: they are in that group's snapshot and had
     * begun a rotation that counts there before the move (D-26).
     */
    private Optional<Stint> keptBy(Teacher teacher) {
        return moved.stream().flatMap(entry -> {
            List<Stint> all = entry.getValue();
            return all.stream().limit(all.size() - 1L)
                    .filter(stint -> (isHome(teacher, entry.getKey(), stint.countedOn())
                            || isHome(teacher, entry.getKey(), stint.until())) && isCountedBy(stint, teacher)
                            && hadBegunToRotate(teacher, stint));
        }).min(Comparator.comparing(Stint::countedOn));
    }

    private boolean isHome(Teacher teacher, UUID unitId, LocalDate day) {
        return teacher.homeOn(day).filter(home -> home.unitId().equals(unitId)).isPresent();
    }

    private boolean isCountedBy(Stint stint, Teacher teacher) {
        return teacher.homeOn(stint.countedOn()).map(home -> stints.getOrDefault(home.unitId(), List.of()))
                .filter(all -> all.stream().anyMatch(other -> other.groupId().equals(stint.groupId())
                        && !other.countedOn().isAfter(stint.countedOn())))
                .isPresent();
    }

    private boolean hadBegunToRotate(Teacher teacher, Stint stint) {
        return countability.begun(teacher.id(), firstDay, stint.until())
                .anyMatch(rotation -> countability.refusal(rotation, teacher, stint.groupId()).isEmpty());
    }

    /** Secondment is no leave here: who is seconded stays in the denominator, flagged. */
    private boolean isOnLongLeave(Teacher teacher, LocalDate day) {
        return teacher.leaves().stream().anyMatch(leave -> leave.kind() != LeaveKind.SECONDMENT
                && leave.isValidOn(day)
                && (leave.validTo() == null || ChronoUnit.DAYS.between(leave.validFrom(), leave.validTo())
                        + 1 >= calendar.semesterOf(leave.validFrom()).days()));
    }
}
