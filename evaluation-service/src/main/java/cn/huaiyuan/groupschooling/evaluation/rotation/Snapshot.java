package cn.huaiyuan.groupschooling.evaluation.rotation;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolCalendar;
import cn.huaiyuan.groupschooling.evaluation.fact.Employment;
import cn.huaiyuan.groupschooling.evaluation.fact.LeaveKind;
import cn.huaiyuan.groupschooling.evaluation.fact.PersonnelCategory;
import cn.huaiyuan.groupschooling.evaluation.fact.Rank;
import cn.huaiyuan.groupschooling.evaluation.fact.Rotation;
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
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
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
        LocalDate closing = freeze.isBefore(asOf) ? freeze : asOf;
        this.stints = Stint.of(facts.memberships(), calendar.snapshotDay(facts.year()), closing);
        units.endedInOne(closing).forEach((ended, heir) -> units.lastDay(ended, closing)
                .ifPresent(last -> Stint.moveOn(stints, ended, heir, last)));
        stints.forEach((unitId, all) -> {
            Stint last = all.get(all.size() - 1);
            days.add(last.countedOn());
            if (last.groupId().equals(groupId)) {
                unitDays.put(unitId, last.countedOn());
            }
        });
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
        Optional<Kept> kept = keptBy(teacher);
        Map<FactKind, Set<UUID>> open = kept.map(Kept::lacking).orElse(Map.of());
        if (kept.isPresent()) {
            Stint stint = kept.get().stint();
            LocalDate day = stint.countedOn();
            if (stint.groupId().equals(groupId)) {
                admit(teacher, day, home(teacher, day).orElseThrow(), open, EnumSet.of(Flag.STAYS_AFTER_MOVE));
            }
            if (open.isEmpty()) {
                return;
            }
        }
        for (LocalDate day : days) {
            Optional<Employment> home = teacher.homeOn(day);
            if (home.isPresent() && findAt(home.get(), teacher, day, open)) {
                return;
            }
        }
    }

    /** Whether it is certain that another group counts the teacher: nobody belongs to two. */
    private boolean findAt(Employment home, Teacher teacher, LocalDate day, Map<FactKind, Set<UUID>> open) {
        Heirs heirs = units.heirs(home.unitId(), day);
        Optional<UUID> single = heirs.single();
        if (single.isPresent()) {
            Optional<Stint> last = lastStint(single.get()).filter(stint -> stint.countedOn().equals(day));
            if (last.isPresent() && !last.get().groupId().equals(groupId)) {
                return isAdmitted(teacher, home, single.get(), day) && !isContractUnknown(home);
            }
            if (last.isPresent()) {
                admit(teacher, day, single.get(), open, single.get().equals(home.unitId())
                        ? EnumSet.noneOf(Flag.class)
                        : EnumSet.of(Flag.HOME_UNIT_ENDED));
            }
        } else if (heirs.unitIds().stream().anyMatch(unitId -> day.equals(unitDays.get(unitId)))
                || heirs.unitIds().isEmpty() && wasMemberToItsEnd(home.unitId(), day)) {
            Map<FactKind, Set<UUID>> lacking = new EnumMap<>(FactKind.class);
            lacking.putAll(open);
            lacking.put(FactKind.HOME_UNIT, Set.of(teacher.id()));
            admit(teacher, day, home.unitId(), lacking, EnumSet.noneOf(Flag.class));
        }
        return false;
    }

    private Optional<Stint> lastStint(UUID unitId) {
        return Optional.ofNullable(stints.get(unitId)).map(all -> all.get(all.size() - 1));
    }

    private boolean wasMemberToItsEnd(UUID unitId, LocalDate day) {
        return units.lastDay(unitId, day).filter(last -> countability.isPrimaryMemberOn(last, unitId, groupId))
                .isPresent();
    }

    /** Whoever is certain to be counted somewhere is not looked for elsewhere. */
    private void admit(Teacher teacher, LocalDate day, UUID unitId, Map<FactKind, Set<UUID>> open, Set<Flag> flags) {
        Employment home = teacher.homeOn(day).orElseThrow();
        if (!isAdmitted(teacher, home, unitId, day)) {
            return;
        }
        Map<FactKind, Set<UUID>> lacking = new EnumMap<>(FactKind.class);
        lacking.putAll(open);
        if (isContractUnknown(home)) {
            lacking.put(FactKind.CONTRACT, Set.of(teacher.id()));
        }
        boolean inWhole = parameters.includeSchoolLeaders() || home.rank() != Rank.SCHOOL_LEADER;
        Person person = new Person(teacher, day, home.rank(), inWhole, lacking, flags);
        persons.merge(teacher.id(), person, (one, other) -> one.isCertain() || !other.isCertain() ? one : other);
    }

    private boolean isAdmitted(Teacher teacher, Employment home, UUID unitId, LocalDate day) {
        return isTeacher(home) && !units.isSeniorHigh(unitId)
                && (parameters.includePrivate() || !units.isPrivate(unitId, day))
                && !(parameters.excludeLongLeave() && isOnLongLeave(teacher, day));
    }

    private boolean isTeacher(Employment home) {
        return home.category() == PersonnelCategory.FULL_TIME_TEACHER && (home.onEstablishment()
                || parameters.includeNonEstablishment() && (home.contractMonths() == null
                        || home.contractMonths() >= RotationParameters.MIN_CONTRACT_MONTHS));
    }

    private static boolean isContractUnknown(Employment home) {
        return !home.onEstablishment() && home.contractMonths() == null;
    }

    /**
     * A stint whose group keeps the teacher although the unit moved on by the freeze: they are in that group's snapshot and had
     * begun a rotation that counts there before the move (D-26).
     *
     * @param lacking facts without which it is not certain that the rotation counts; none if it does
     */
    private record Kept(Stint stint, Map<FactKind, Set<UUID>> lacking) {

        boolean isCertain() {
            return lacking.isEmpty();
        }
    }

    /** The earliest of those that are certain, else of the others. */
    private Optional<Kept> keptBy(Teacher teacher) {
        return moved.stream().flatMap(entry -> {
            List<Stint> all = entry.getValue();
            return all.stream().limit(all.size() - 1L)
                    .filter(stint -> (isHome(teacher, entry.getKey(), stint.countedOn())
                            || isHome(teacher, entry.getKey(), stint.until())) && isCountedBy(stint, teacher))
                    .flatMap(stint -> hadBegunToRotate(teacher, stint).stream());
        }).min(Comparator.comparing(Kept::isCertain).reversed().thenComparing(kept -> kept.stint().countedOn()));
    }

    private boolean isHome(Teacher teacher, UUID unitId, LocalDate day) {
        return home(teacher, day).filter(home -> units.heirs(unitId, day).single().equals(Optional.of(home)))
                .isPresent();
    }

    /** The teacher's home, or the one unit that it has become. */
    private Optional<UUID> home(Teacher teacher, LocalDate day) {
        return teacher.homeOn(day).flatMap(home -> units.heirs(home.unitId(), day).single());
    }

    private boolean isCountedBy(Stint stint, Teacher teacher) {
        LocalDate day = stint.countedOn();
        return home(teacher, day).filter(unitId -> stints.getOrDefault(unitId, List.of()).stream()
                .anyMatch(other -> other.groupId().equals(stint.groupId()) && !other.countedOn().isAfter(day))
                && isAdmitted(teacher, teacher.homeOn(day).orElseThrow(), unitId, day)).isPresent();
    }

    private Optional<Kept> hadBegunToRotate(Teacher teacher, Stint stint) {
        Map<FactKind, Set<UUID>> lacking = new EnumMap<>(FactKind.class);
        for (Rotation rotation : countability.begun(teacher.id(), firstDay, stint.until()).toList()) {
            Optional<NotCounted> refusal = countability.refusal(rotation, teacher, stint.groupId());
            if (refusal.isEmpty()) {
                return Optional.of(new Kept(stint, Map.of()));
            }
            if (refusal.get() == NotCounted.UNIT_UNKNOWN) {
                add(lacking, FactKind.UNIT, countability.unknownUnits(rotation));
            } else if (refusal.get() == NotCounted.END_UNKNOWN) {
                add(lacking, FactKind.ROTATION_END, Set.of(rotation.id()));
            }
        }
        return lacking.isEmpty() ? Optional.empty() : Optional.of(new Kept(stint, lacking));
    }

    private static void add(Map<FactKind, Set<UUID>> lacking, FactKind kind, Set<UUID> ids) {
        lacking.computeIfAbsent(kind, key -> new HashSet<>()).addAll(ids);
    }

    /** Secondment is no leave here: who is seconded stays in the denominator, flagged. */
    private boolean isOnLongLeave(Teacher teacher, LocalDate day) {
        return teacher.leaves().stream().anyMatch(leave -> leave.kind() != LeaveKind.SECONDMENT
                && leave.isValidOn(day)
                && (leave.validTo() == null || ChronoUnit.DAYS.between(leave.validFrom(), leave.validTo())
                        + 1 >= calendar.semesterOf(leave.validFrom()).days()));
    }
}
