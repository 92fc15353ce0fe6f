package cn.huaiyuan.groupschooling.evaluation.oracle;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolYear;
import cn.huaiyuan.groupschooling.evaluation.fact.Employment;
import cn.huaiyuan.groupschooling.evaluation.fact.EntryStatus;
import cn.huaiyuan.groupschooling.evaluation.fact.Group;
import cn.huaiyuan.groupschooling.evaluation.fact.Honour;
import cn.huaiyuan.groupschooling.evaluation.fact.HonourKind;
import cn.huaiyuan.groupschooling.evaluation.fact.HonourLevel;
import cn.huaiyuan.groupschooling.evaluation.fact.Membership;
import cn.huaiyuan.groupschooling.evaluation.fact.Ownership;
import cn.huaiyuan.groupschooling.evaluation.fact.PersonnelCategory;
import cn.huaiyuan.groupschooling.evaluation.fact.Rank;
import cn.huaiyuan.groupschooling.evaluation.fact.Rotation;
import cn.huaiyuan.groupschooling.evaluation.fact.RotationMode;
import cn.huaiyuan.groupschooling.evaluation.fact.RotationStatus;
import cn.huaiyuan.groupschooling.evaluation.fact.School;
import cn.huaiyuan.groupschooling.evaluation.fact.Stage;
import cn.huaiyuan.groupschooling.evaluation.fact.Succession;
import cn.huaiyuan.groupschooling.evaluation.fact.Teacher;
import cn.huaiyuan.groupschooling.evaluation.fact.Tier;
import cn.huaiyuan.groupschooling.evaluation.fact.TierPeriod;
import cn.huaiyuan.groupschooling.evaluation.fact.Unit;
import cn.huaiyuan.groupschooling.evaluation.fact.UnitKind;
import cn.huaiyuan.groupschooling.evaluation.rotation.RotationFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Three groups, eight units and some teachers around one of the school years 2023-2024 to 2027-2028, at random and with every edge in it. */
final class MadeUpCounty {
    private static final LocalDate LONG_AGO = LocalDate.of(2015, 9, 1);
    private static final int UNITS = 8;

    final List<Group> groups = new ArrayList<>();
    final LocalDate asOf;
    private final Random random;
    private final SchoolYear year;
    private final LocalDate start;
    private final List<School> schools = new ArrayList<>();
    private final List<Unit> units = new ArrayList<>();
    private final List<Membership> memberships = new ArrayList<>();
    private final List<Teacher> teachers = new ArrayList<>();
    private final List<Rotation> rotations = new ArrayList<>();

    MadeUpCounty(long seed) {
        random = new Random(seed);
        year = new SchoolYear(2023 + random.nextInt(5));
        start = LocalDate.of(year.startYear(), 9, 1);
        asOf = start.plusDays(random.nextInt(4) == 0 ? random.nextInt(370) : random.nextInt(140));
        for (int i = 0; i < 3; i++) {
            schools.add(new School(id(), i == 2 ? Ownership.PRIVATE : Ownership.PUBLIC, null, null, null));
            groups.add(group(i == 1 ? Tier.LOOSE : Tier.TIGHT));
        }
        for (int i = 0; i < UNITS; i++) {
            addUnit(i);
        }
        for (var unit : units) {
            addMemberships(unit.id());
        }
        for (int i = 4 + random.nextInt(10); i > 0; i--) {
            addTeacher();
        }
        for (int i = random.nextInt(14); i > 0; i--) {
            addRotation();
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            addMove();
        }
    }

    /** The same facts but for the last rotation. */
    RotationFacts withoutLastRotation(Group group) {
        return new RotationFacts(group, year, groups, memberships, schools, units, teachers,
                rotations.subList(0, Math.max(0, rotations.size() - 1)), List.of());
    }

    boolean isEveryEndKnown() {
        return rotations.stream().noneMatch(
                rotation -> rotation.status() == RotationStatus.CANCELLED && rotation.endedOn() == null);
    }

    RotationFacts of(Group group) {
        return new RotationFacts(group, year, groups, memberships, schools, units, teachers, rotations, List.of());
    }

    /** Mostly founded long ago and of one tier; some begin, end, change or have no tier around the snapshot day. */
    private Group group(Tier tier) {
        var founded = random.nextInt(8) > 0 ? LONG_AGO : start.plusDays(random.nextInt(80) - 20);
        var changed = start.plusDays(random.nextInt(60) - 30);
        var other = tier == Tier.TIGHT ? Tier.LOOSE : Tier.TIGHT;
        return new Group(id(), founded, random.nextInt(8) > 0 ? null : start.plusDays(random.nextInt(80) - 20),
                random.nextInt(6) > 0
                        ? List.of(new TierPeriod(tier, founded, null, false))
                        : List.of(new TierPeriod(tier, founded, changed.minusDays(1), false),
                                new TierPeriod(other, changed.plusDays(random.nextInt(3)), null, false)),
                random.nextInt(30) == 0 ? EntryStatus.VOIDED : EntryStatus.ACTIVE);
    }

    private void addUnit(int number) {
        LocalDate closedOn = random.nextInt(6) > 0 ? null : start.plusDays(random.nextInt(60) - 40);
        var codes = IntStream.range(0, random.nextInt(3)).mapToObj(i -> "U" + random.nextInt(UNITS)).distinct()
                .toList();
        var successions = closedOn == null
                ? List.<Succession>of()
                : List.of(new Succession(closedOn, random.nextInt(8) == 0 ? List.of("nowhere") : codes));
        units.add(new Unit(id(), "U" + number, schools.get(random.nextInt(7) == 0 ? 2 : number % 2).id(), null,
                "C" + number / 2 * 2 % 6, one(Stage.PRIMARY, Stage.PRIMARY, Stage.JUNIOR, Stage.JUNIOR,
                        Stage.SENIOR_HIGH),
                one(UnitKind.REGULAR, UnitKind.REGULAR, UnitKind.TEACHING_POINT), null, LONG_AGO, closedOn, List.of(),
                successions, null));
    }

    /** Mostly one group, sometimes another from a day on, sometimes one as a secondary member. */
    private void addMemberships(UUID unit) {
        var move = random.nextInt(2) == 0 ? null : start.plusDays(random.nextInt(80) - 10);
        if (random.nextInt(10) > 0) {
            var group = random.nextInt(3) > 0 ? groups.get(0) : one(groups.get(1), groups.get(2));
            member(unit, group, true, LONG_AGO, move == null || random.nextInt(6) == 0 ? null : move.minusDays(1));
        }
        if (move != null && random.nextInt(4) > 0) {
            var again = random.nextInt(5) == 0 ? move.plusDays(1 + random.nextInt(30)) : null;
            member(unit, groups.get(random.nextInt(3)), true, move, again == null ? null : again.minusDays(1));
            if (again != null) {
                member(unit, groups.get(random.nextInt(3)), true, again, null);
            }
        }
        if (random.nextInt(3) == 0) {
            member(unit, groups.get(random.nextInt(3)), false, one(LONG_AGO, start, start.plusDays(30)),
                    one(null, null, start.plusDays(60)));
        }
    }

    private void member(UUID unit, Group group, boolean primary, LocalDate from, LocalDate to) {
        memberships.add(new Membership(id(), group.id(), unit, primary, from, to,
                random.nextInt(15) == 0 ? EntryStatus.VOIDED : EntryStatus.ACTIVE));
    }

    private void addTeacher() {
        var employments = new ArrayList<Employment>();
        var end = random.nextInt(3) > 0 ? null : start.plusDays(random.nextInt(150) - 20);
        employments.add(employment(unit(), LONG_AGO, end));
        if (end != null && random.nextInt(3) > 0) {
            employments.add(employment(random.nextBoolean() ? employments.get(0).unitId() : unit(),
                    end.plusDays(1 + random.nextInt(8) / 6), null));
        }
        if (random.nextInt(8) == 0) {
            employments.add(new Employment(unit(), PersonnelCategory.PART_TIME, false, 12, Rank.NONE, LONG_AGO, null));
        }
        var honours = random.nextInt(2) == 0
                ? List.<Honour>of()
                : List.of(new Honour(HonourKind.values()[random.nextInt(5)],
                        HonourLevel.values()[random.nextInt(5)], one(LONG_AGO, start.plusDays(random.nextInt(60))),
                        one(null, null, start.plusDays(random.nextInt(90)))));
        teachers.add(new Teacher(id(), employments, honours, List.of()));
    }

    private Employment employment(UUID unit, LocalDate from, LocalDate to) {
        var established = random.nextInt(6) > 0;
        return new Employment(unit,
                random.nextInt(15) == 0 ? PersonnelCategory.WORKER : PersonnelCategory.FULL_TIME_TEACHER, established,
                established ? null : one(null, 6, 12, 36),
                one(Rank.NONE, Rank.NONE, Rank.NONE, Rank.MIDDLE_MANAGER, Rank.SCHOOL_LEADER), from, to);
    }

    private void addRotation() {
        var teacher = teachers.get(random.nextInt(teachers.size()));
        var from = random.nextInt(4) == 0 ? unit() : teacher.employments().get(0).unitId();
        var began = random.nextInt(12) == 0
                ? null
                : start.plusDays(one(0, 0, 0, random.nextInt(70), random.nextInt(70), -random.nextInt(260),
                        random.nextInt(300)));
        var plannedFrom = began == null ? start : began.minusDays(one(0, 0, 7, 30));
        var plannedTo = plannedFrom.plusDays(one(365, 365, 200, 150, 136, 135, 60));
        var ended = began == null || random.nextInt(3) > 0 ? null : began.plusDays(random.nextInt(160));
        rotations.add(
                new Rotation(id(), teacher.id(), from, random.nextInt(4) == 0 ? unit() : sibling(from), plannedFrom,
                        plannedTo, began, ended,
                        ended == null
                                ? one(RotationStatus.RUNNING, RotationStatus.RUNNING, RotationStatus.RUNNING,
                                        RotationStatus.CANCELLED)
                                : one(RotationStatus.FINISHED, RotationStatus.FINISHED, RotationStatus.CANCELLED,
                                        RotationStatus.VOIDED),
                        random.nextInt(12) == 0 ? RotationMode.CIRCUIT : RotationMode.FULL_TIME, 6, 12,
                        random.nextBoolean()));
    }

    /** A rotation with which the personnel relation moves, soon after the snapshot. */
    private void addMove() {
        var from = unit();
        var to = sibling(from);
        var moved = start.plusDays(random.nextInt(45));
        teachers.add(new Teacher(id(), List.of(employment(from, LONG_AGO, moved.minusDays(1)),
                employment(to, moved, null)), List.of(), List.of()));
        rotations.add(new Rotation(id(), teachers.get(teachers.size() - 1).id(), from, to, start, start.plusDays(364),
                moved, null, RotationStatus.RUNNING, RotationMode.FULL_TIME, null, null, true));
    }

    /** A unit of one of the groups of this one, if it is in any. */
    private UUID sibling(UUID unit) {
        var own = memberships.stream().filter(one -> one.unitId().equals(unit)).map(Membership::groupId).toList();
        var siblings = memberships.stream().filter(one -> own.contains(one.groupId())).map(Membership::unitId).toList();
        return siblings.isEmpty() ? unit() : siblings.get(random.nextInt(siblings.size()));
    }

    private UUID unit() {
        return units.get(random.nextInt(4) > 0 ? random.nextInt(5) : random.nextInt(UNITS)).id();
    }

    @SafeVarargs
    private <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
