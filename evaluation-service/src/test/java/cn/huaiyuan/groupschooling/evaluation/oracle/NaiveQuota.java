package cn.huaiyuan.groupschooling.evaluation.oracle;

import cn.huaiyuan.groupschooling.evaluation.fact.Employment;
import cn.huaiyuan.groupschooling.evaluation.fact.EntryStatus;
import cn.huaiyuan.groupschooling.evaluation.fact.Group;
import cn.huaiyuan.groupschooling.evaluation.fact.HonourKind;
import cn.huaiyuan.groupschooling.evaluation.fact.HonourLevel;
import cn.huaiyuan.groupschooling.evaluation.fact.Membership;
import cn.huaiyuan.groupschooling.evaluation.fact.Ownership;
import cn.huaiyuan.groupschooling.evaluation.fact.PersonnelCategory;
import cn.huaiyuan.groupschooling.evaluation.fact.Rank;
import cn.huaiyuan.groupschooling.evaluation.fact.Rotation;
import cn.huaiyuan.groupschooling.evaluation.fact.RotationMode;
import cn.huaiyuan.groupschooling.evaluation.fact.RotationStatus;
import cn.huaiyuan.groupschooling.evaluation.fact.Stage;
import cn.huaiyuan.groupschooling.evaluation.fact.Teacher;
import cn.huaiyuan.groupschooling.evaluation.fact.Tier;
import cn.huaiyuan.groupschooling.evaluation.fact.Unit;
import cn.huaiyuan.groupschooling.evaluation.rotation.RotationFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The rotation quotas of a group in a school year, computed day by day and by trying out every possibility. It reads the fields of
 * the facts and nothing else: no method of the rules, of the facts, of the calendar or of the parameters.
 */
final class NaiveQuota {
    private enum Answer {
        YES, NO, PERHAPS
    }

    /** @param whole whether in the denominator, @param sure whether certain to be counted at all */
    private record Counted(Teacher teacher, boolean whole, boolean sure) {
    }

    final Set<UUID> teachers = new TreeSet<>();
    final Set<UUID> rotated = new TreeSet<>();
    final Set<UUID> honoured = new TreeSet<>();
    /** Null if the group has no quota in the year. */
    Tier tier;
    String quota;
    String backbone;

    private final RotationFacts facts;
    private final LocalDate asOf;
    private final LocalDate first;
    private final LocalDate last;
    private final LocalDate closing;
    private final UUID group;
    private final Map<UUID, Unit> units = new LinkedHashMap<>();
    /** By unit: the group from each day on, from 1 September to the closing day. */
    private final Map<UUID, TreeMap<LocalDate, UUID>> belongs = new TreeMap<>();

    NaiveQuota(RotationFacts facts, LocalDate asOf) {
        this.facts = facts;
        this.asOf = asOf;
        first = LocalDate.of(facts.year().startYear(), 9, 1);
        last = first.plusYears(1).minusDays(1);
        var freeze = LocalDate.of(facts.year().startYear(), 10, 31);
        closing = asOf.isBefore(freeze) ? asOf : freeze;
        group = facts.group().id();
        facts.units().forEach(unit -> units.put(unit.id(), unit));
        units.keySet().forEach(this::follow);
        units.values().forEach(this::moveOnWithHeir);
        var all = new ArrayList<Counted>();
        facts.teachers().forEach(teacher -> {
            var counted = find(teacher);
            if (counted != null) {
                all.add(counted);
            }
        });
        tier = tier();
        var tight = tier == Tier.TIGHT;
        judge(all, tight ? 10 : 5, tight ? 50 : 10);
        if (tier == null || asOf.isBefore(first) || first.isBefore(LocalDate.of(2024, 2, 20))) {
            tier = null;
        }
    }

    private Tier tier() {
        Tier found = null;
        for (var period : facts.group().tiers()) {
            if (within(first, period.validFrom(), period.validTo()) && exists(group, first)) {
                found = period.tier();
            }
        }
        return found;
    }

    private void follow(UUID unit) {
        var groups = new TreeMap<LocalDate, UUID>();
        for (var day = first; !day.isAfter(closing); day = day.plusDays(1)) {
            Membership newest = null;
            for (var one : facts.memberships()) {
                if (one.unitId().equals(unit) && one.primary() && one.status() == EntryStatus.ACTIVE
                        && !one.validFrom().isAfter(day) && (one.validTo() == null || !one.validTo().isBefore(first))
                        && (newest == null || one.validFrom().isAfter(newest.validFrom())
                                || one.validFrom().equals(newest.validFrom()) && one.id().compareTo(newest.id()) > 0)) {
                    newest = one;
                }
            }
            if (newest != null && (groups.isEmpty() || !groups.lastEntry().getValue().equals(newest.groupId()))) {
                groups.put(day, newest.groupId());
            }
        }
        if (!groups.isEmpty()) {
            belongs.put(unit, groups);
        }
    }

    /** Who was merged into a unit that joins a group on that day or later goes there with it. */
    private void moveOnWithHeir(Unit unit) {
        var groups = belongs.get(unit.id());
        var heir = groups == null || unit.closedOn() == null || unit.closedOn().isAfter(closing)
                ? null
                : standsFor(unit.id(), closing);
        if (heir != null && belongs.containsKey(heir)) {
            belongs.get(heir).tailMap(unit.closedOn()).forEach((day, to) -> {
                if (day.isAfter(first) && day.isAfter(groups.lastKey()) && !groups.lastEntry().getValue().equals(to)) {
                    groups.put(day, to);
                }
            });
        }
    }

    /** The one unit that stands for another on a day, else null. */
    private UUID standsFor(UUID unit, LocalDate day) {
        var standing = new HashSet<UUID>();
        return stand(unit, day, standing, new HashSet<>()) && standing.size() == 1 ? standing.iterator().next() : null;
    }

    private Counted find(Teacher teacher) {
        Counted doubtful = null;
        for (var answer : List.of(Answer.YES, Answer.PERHAPS)) {
            var since = keptSince(teacher, answer);
            if (since != null) {
                var keeper = since.getValue();
                var home = home(teacher, since.getKey());
                var stays = keeper.equals(group)
                        ? admit(teacher, home, standsFor(home.unitId(), since.getKey()), since.getKey(),
                                answer == Answer.YES)
                        : null;
                return answer == Answer.YES ? stays : orElse(stays, look(teacher, false));
            }
        }
        return look(teacher, true);
    }

    private static Counted orElse(Counted one, Counted other) {
        return one == null ? other : one;
    }

    private Map.Entry<LocalDate, UUID> keptSince(Teacher teacher, Answer answer) {
        Map.Entry<LocalDate, UUID> kept = null;
        for (var entry : belongs.entrySet()) {
            LocalDate since = null;
            for (var until : entry.getValue().keySet()) {
                if (since != null && (kept == null || since.isBefore(kept.getKey()))
                        && keeps(teacher, entry.getKey(), since, until, answer)) {
                    kept = Map.entry(since, entry.getValue().get(since));
                }
                since = until;
            }
        }
        return kept;
    }

    /** Where and when the teacher is in post on the counting day of a unit, the first time that it is certain. */
    private Counted look(Teacher teacher, boolean sure) {
        var days = new TreeSet<LocalDate>();
        belongs.values().forEach(groups -> days.add(groups.lastKey()));
        Counted doubtful = null;
        for (var day : days) {
            var home = home(teacher, day);
            if (home == null) {
                continue;
            }
            var standing = new HashSet<UUID>();
            var complete = stand(home.unitId(), day, standing, new HashSet<>());
            var here = standing.stream().anyMatch(unit -> countsHere(unit, day));
            Counted found = null;
            if (complete && standing.size() == 1) {
                var unit = standing.iterator().next();
                found = here ? admit(teacher, home, unit, day, sure) : null;
                if (!here && belongs.containsKey(unit) && belongs.get(unit).lastKey().equals(day)) {
                    var elsewhere = admit(teacher, home, unit, day, true);
                    if (elsewhere != null && elsewhere.sure()) {
                        return doubtful;
                    }
                }
            } else if (here || standing.isEmpty() && wasHereToTheEnd(home.unitId())) {
                found = admit(teacher, home, home.unitId(), day, false);
            }
            if (found != null && found.sure()) {
                return found;
            }
            doubtful = doubtful == null ? found : doubtful;
        }
        return doubtful;
    }

    private boolean countsHere(UUID unit, LocalDate day) {
        var groups = belongs.get(unit);
        return groups != null && groups.lastEntry().getValue().equals(group) && groups.lastKey().equals(day);
    }

    private boolean keeps(Teacher teacher, UUID unit, LocalDate since, LocalDate until, Answer answer) {
        var keeper = belongs.get(unit).get(since);
        var before = home(teacher, since);
        var after = home(teacher, until);
        var stood = before == null ? null : standsFor(before.unitId(), since);
        var stands = after == null ? null : standsFor(after.unitId(), until);
        if (stood == null || !stood.equals(standsFor(unit, since))
                && (stands == null || !stands.equals(standsFor(unit, until)))) {
            return false;
        }
        if (!belongs.containsKey(stood) || admit(teacher, before, stood, since, true) == null
                || belongs.get(stood).headMap(since, true).values().stream().noneMatch(keeper::equals)) {
            return false;
        }
        return facts.rotations().stream().anyMatch(rotation -> rotation.teacherId().equals(teacher.id())
                && hasBegun(rotation) && !rotation.startedOn().isBefore(first)
                && rotation.startedOn().isBefore(until) && counts(rotation, teacher, keeper) == answer);
    }

    /** The units that stand for one on a day; false if one is not known. */
    private boolean stand(UUID id, LocalDate day, Set<UUID> standing, Set<UUID> seen) {
        var unit = units.get(id);
        if (unit == null || unit.closedOn() == null || unit.closedOn().isAfter(day)) {
            standing.add(id);
            return true;
        }
        if (!seen.add(id)) {
            return true;
        }
        var successions = unit.successions().stream().filter(one -> !one.on().isAfter(day))
                .sorted(Comparator.comparing(one -> one.on())).toList();
        var complete = true;
        for (var code : successions.isEmpty()
                ? List.<String>of()
                : successions.get(successions.size() - 1).successors()) {
            var next = units.values().stream().filter(one -> code.equals(one.unitCode())).findFirst();
            complete = next.isPresent() && stand(next.get().id(), day, standing, seen) && complete;
        }
        return complete;
    }

    private boolean wasHereToTheEnd(UUID id) {
        return isMember(id, group, units.get(id).closedOn().minusDays(1), true);
    }

    private boolean isMember(UUID unit, UUID groupId, LocalDate day, boolean primaryOnly) {
        return exists(groupId, day) && facts.memberships().stream()
                .anyMatch(one -> one.unitId().equals(unit) && one.groupId().equals(groupId)
                        && one.status() == EntryStatus.ACTIVE && (one.primary() || !primaryOnly)
                        && within(day, one.validFrom(), one.validTo()));
    }

    private boolean exists(UUID groupId, LocalDate day) {
        for (Group one : facts.groups()) {
            if (one.id().equals(groupId)) {
                return one.status() == EntryStatus.ACTIVE && !one.foundedOn().isAfter(day)
                        && (one.dissolvedOn() == null || one.dissolvedOn().isAfter(day));
            }
        }
        return true;
    }

    private Counted admit(Teacher teacher, Employment home, UUID unitId, LocalDate day, boolean sure) {
        if (home.category() != PersonnelCategory.FULL_TIME_TEACHER) {
            return null;
        }
        var known = home.onEstablishment() || home.contractMonths() != null;
        if (!home.onEstablishment() && known && home.contractMonths() < 12) {
            return null;
        }
        var unit = units.get(unitId);
        if (unit.stage() == Stage.SENIOR_HIGH || facts.schools().stream()
                .anyMatch(school -> school.id().equals(unit.schoolId()) && school.ownership() == Ownership.PRIVATE)) {
            return null;
        }
        return new Counted(teacher, home.rank() != Rank.SCHOOL_LEADER, sure && known);
    }

    private static Employment home(Teacher teacher, LocalDate day) {
        Employment best = null;
        for (var one : teacher.employments()) {
            if (within(day, one.validFrom(), one.validTo()) && (best == null || isBetter(one, best))) {
                best = one;
            }
        }
        return best;
    }

    private static boolean isBetter(Employment one, Employment other) {
        if (isPartTime(one) != isPartTime(other)) {
            return isPartTime(other);
        }
        if (one.onEstablishment() != other.onEstablishment()) {
            return one.onEstablishment();
        }
        return one.validFrom().isAfter(other.validFrom())
                || one.validFrom().equals(other.validFrom()) && one.unitId().compareTo(other.unitId()) < 0;
    }

    private static boolean isPartTime(Employment one) {
        return one.category() == PersonnelCategory.PART_TIME;
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }

    private boolean hasBegun(Rotation rotation) {
        return rotation.startedOn() != null && !rotation.startedOn().isAfter(asOf)
                && rotation.status() != RotationStatus.VOIDED;
    }

    private Answer counts(Rotation rotation, Teacher teacher, UUID groupId) {
        var start = rotation.startedOn();
        var home = home(teacher, start);
        if (home == null || home.rank() == Rank.SCHOOL_LEADER || rotation.mode() != RotationMode.FULL_TIME
                || !holdsATeachingPeriod(rotation.plannedFrom(), rotation.plannedTo())) {
            return Answer.NO;
        }
        var open = rotation.status() == RotationStatus.CANCELLED && rotation.endedOn() == null;
        LocalDate ended = open ? asOf : null;
        for (var day = start; day.isBefore(asOf); day = day.plusDays(1)) {
            if (rotation.endedOn() != null && rotation.endedOn().isBefore(day)
                    || !isCarried(rotation, teacher, home, day)) {
                ended = day.minusDays(1);
                break;
            }
        }
        if (ended == null && (rotation.endedOn() != null && rotation.endedOn().isBefore(asOf)
                || !isCarried(rotation, teacher, home, asOf))) {
            ended = asOf.minusDays(1);
        }
        if (open && !isCarried(rotation, teacher, home, asOf) && ended.equals(asOf)) {
            ended = asOf.minusDays(1);
        }
        if (ended != null && 2 * teachingDays(start, ended) < lengthOfPeriod(start)) {
            return Answer.NO;
        }
        var from = units.get(rotation.fromUnitId());
        var to = units.get(rotation.toUnitId());
        if (from.campusCode().equals(to.campusCode()) || !isMember(from.id(), groupId, start, false)
                || !isMember(to.id(), groupId, start, false)) {
            return Answer.NO;
        }
        for (var other : facts.rotations()) {
            if (other != rotation && other.teacherId().equals(teacher.id()) && hasBegun(other)
                    && units.get(other.fromUnitId()).campusCode().equals(to.campusCode())
                    && units.get(other.toUnitId()).campusCode().equals(from.campusCode())) {
                var one = start.isBefore(other.startedOn()) ? start : other.startedOn();
                var two = start.isBefore(other.startedOn()) ? other.startedOn() : start;
                if (2 * teachingDays(one, two.minusDays(1)) < lengthOfPeriod(one)) {
                    return Answer.NO;
                }
            }
        }
        return open ? Answer.PERHAPS : Answer.YES;
    }

    private boolean isCarried(Rotation rotation, Teacher teacher, Employment home, LocalDate day) {
        for (var one : teacher.employments()) {
            if (!isPartTime(one) && within(day, one.validFrom(), one.validTo())) {
                for (var carrier : List.of(rotation.fromUnitId(), rotation.toUnitId(), home.unitId())) {
                    var ended = units.get(carrier).closedOn();
                    if (one.unitId().equals(carrier) || ended != null && !ended.isAfter(one.validFrom())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isTeachingDay(LocalDate day) {
        var date = day.getMonthValue() * 100 + day.getDayOfMonth();
        return date >= 901 || date <= 115 || date >= 220 && date <= 630;
    }

    private static int teachingDays(LocalDate from, LocalDate to) {
        var days = 0;
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            days += isTeachingDay(day) ? 1 : 0;
        }
        return days;
    }

    private static int lengthOfPeriod(LocalDate day) {
        var month = day.getMonthValue();
        return month >= 9 || month == 1
                ? 30 + 31 + 30 + 31 + 15
                : (day.isLeapYear() ? 10 : 9) + 31 + 30 + 31 + 30;
    }

    private static boolean holdsATeachingPeriod(LocalDate from, LocalDate to) {
        for (var year = from.getYear() - 1; year <= to.getYear(); year++) {
            if (!from.isAfter(LocalDate.of(year, 9, 1)) && !to.isBefore(LocalDate.of(year + 1, 1, 15))
                    || !from.isAfter(LocalDate.of(year, 2, 20)) && !to.isBefore(LocalDate.of(year, 6, 30))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHonoured(Teacher teacher, LocalDate day) {
        return teacher.honours().stream().anyMatch(honour -> within(day, honour.validFrom(), honour.validTo())
                && (honour.kind() != HonourKind.SPECIAL_GRADE || honour.level() == HonourLevel.PROVINCE));
    }

    /** Tries out whether each who is not certain is counted and whether each rotation counts whose end is not known. */
    private void judge(List<Counted> all, int quotaPercent, int backbonePercent) {
        var sure = new LinkedHashMap<Counted, List<Rotation>>();
        var perhaps = new LinkedHashMap<Counted, List<Rotation>>();
        for (var one : all) {
            sure.put(one, answered(one, Answer.YES));
            perhaps.put(one, answered(one, Answer.PERHAPS));
            if (one.sure()) {
                if (one.whole()) {
                    teachers.add(one.teacher().id());
                }
                if (!sure.get(one).isEmpty()) {
                    rotated.add(one.teacher().id());
                }
                if (sure.get(one).stream().anyMatch(rotation -> isHonoured(one.teacher(), rotation.startedOn()))) {
                    honoured.add(one.teacher().id());
                }
            }
        }
        var people = all.stream().filter(one -> !one.sure()).toList();
        var rotations = perhaps.values().stream().flatMap(List::stream).toList();
        var quotas = new TreeSet<String>();
        var backbones = new TreeSet<String>();
        for (var world = 0; world < 1 << (people.size() + rotations.size()); world++) {
            var whole = 0;
            var moved = 0;
            var held = 0;
            for (var one : all) {
                if (!one.sure() && (world >> people.indexOf(one) & 1) == 0) {
                    continue;
                }
                var counted = new ArrayList<>(sure.get(one));
                for (var rotation : perhaps.get(one)) {
                    if ((world >> (people.size() + rotations.indexOf(rotation)) & 1) == 1) {
                        counted.add(rotation);
                    }
                }
                whole += one.whole() ? 1 : 0;
                moved += counted.isEmpty() ? 0 : 1;
                held += counted.stream().anyMatch(rotation -> isHonoured(one.teacher(), rotation.startedOn())) ? 1 : 0;
            }
            quotas.add(outcome(moved, whole, quotaPercent));
            backbones.add(outcome(held, moved, backbonePercent));
        }
        quota = quotas.size() > 1 ? "INSUFFICIENT_DATA" : quotas.first();
        backbone = backbones.size() > 1 ? "INSUFFICIENT_DATA" : backbones.first();
    }

    private List<Rotation> answered(Counted one, Answer answer) {
        return facts.rotations().stream().filter(rotation -> rotation.teacherId().equals(one.teacher().id())
                && hasBegun(rotation) && within(rotation.startedOn(), first, last)
                && counts(rotation, one.teacher(), group) == answer).toList();
    }

    private static String outcome(int part, int whole, int percent) {
        return whole == 0 ? "NOT_APPLICABLE" : part * 100 >= whole * percent ? "PASS" : "FAIL";
    }
}
