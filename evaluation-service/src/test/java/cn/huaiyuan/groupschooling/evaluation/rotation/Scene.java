package cn.huaiyuan.groupschooling.evaluation.rotation;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolYear;
import cn.huaiyuan.groupschooling.evaluation.fact.Employment;
import cn.huaiyuan.groupschooling.evaluation.fact.EntryStatus;
import cn.huaiyuan.groupschooling.evaluation.fact.Group;
import cn.huaiyuan.groupschooling.evaluation.fact.Honour;
import cn.huaiyuan.groupschooling.evaluation.fact.HonourKind;
import cn.huaiyuan.groupschooling.evaluation.fact.HonourLevel;
import cn.huaiyuan.groupschooling.evaluation.fact.Leave;
import cn.huaiyuan.groupschooling.evaluation.fact.LeaveKind;
import cn.huaiyuan.groupschooling.evaluation.fact.Membership;
import cn.huaiyuan.groupschooling.evaluation.fact.Ownership;
import cn.huaiyuan.groupschooling.evaluation.fact.PersonnelCategory;
import cn.huaiyuan.groupschooling.evaluation.fact.Rank;
import cn.huaiyuan.groupschooling.evaluation.fact.Rotation;
import cn.huaiyuan.groupschooling.evaluation.fact.RotationMode;
import cn.huaiyuan.groupschooling.evaluation.fact.RotationStatus;
import cn.huaiyuan.groupschooling.evaluation.fact.School;
import cn.huaiyuan.groupschooling.evaluation.fact.Stage;
import cn.huaiyuan.groupschooling.evaluation.fact.Teacher;
import cn.huaiyuan.groupschooling.evaluation.fact.Tier;
import cn.huaiyuan.groupschooling.evaluation.fact.TierPeriod;
import cn.huaiyuan.groupschooling.evaluation.fact.Unit;
import cn.huaiyuan.groupschooling.evaluation.fact.UnitKind;
import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import cn.huaiyuan.groupschooling.evaluation.verdict.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A group of two campuses with its teachers, for the tables of cases; judged for 2026-2027 as of 2026-11-24. */
final class Scene {
    static final LocalDate ASKED = LocalDate.of(2026, 11, 24);
    static final LocalDate START = LocalDate.of(2026, 9, 1);
    static final SchoolYear YEAR = new SchoolYear(2026);
    private static final LocalDate LONG_AGO = LocalDate.of(2015, 9, 1);
    private static final LocalDate YEAR_END = LocalDate.of(2027, 8, 31);

    final UUID groupId = UUID.randomUUID();
    final UUID home;
    final UUID away;
    final UUID outside;
    final List<TierPeriod> tiers = new ArrayList<>();
    final List<School> schools = new ArrayList<>();
    final List<Unit> units = new ArrayList<>();
    final List<Group> groups = new ArrayList<>();
    final List<Restatement> restatements = new ArrayList<>();
    final List<Membership> memberships = new ArrayList<>();
    final List<Teacher> teachers = new ArrayList<>();
    final List<Rotation> rotations = new ArrayList<>();
    Parameters parameters = Parameters.DEFAULT;
    LocalDate asOf = ASKED;
    LocalDate foundedOn = LocalDate.of(2024, 2, 20);
    LocalDate dissolvedOn;
    EntryStatus status = EntryStatus.ACTIVE;

    Scene(Tier tier, int teacherCount) {
        home = unit("C01");
        away = unit("C02");
        outside = unit("C09");
        tiers.add(new TierPeriod(tier, foundedOn, null, false));
        join(home, true, foundedOn);
        join(away, true, foundedOn);
        for (int i = 0; i < teacherCount; i++) {
            hire(home, LONG_AGO);
        }
    }

    static Scene tight(int teachers) {
        return new Scene(Tier.TIGHT, teachers);
    }

    static Scene loose(int teachers) {
        return new Scene(Tier.LOOSE, teachers);
    }

    UUID unit(String campus) {
        var id = UUID.randomUUID();
        schools.add(new School(UUID.randomUUID(), Ownership.PUBLIC, null, null, null));
        units.add(new Unit(id, "2134000001-" + campus + "-P", schools.get(schools.size() - 1).id(), null,
                "2134000001-" + campus, Stage.PRIMARY, UnitKind.REGULAR, null, LONG_AGO, null, List.of(), null, null));
        return id;
    }

    /** A third campus of the group. */
    UUID third() {
        var id = unit("C03");
        join(id, true, foundedOn);
        return id;
    }

    void join(UUID unit, boolean primary, LocalDate from) {
        member(unit, groupId, primary, from, null, EntryStatus.ACTIVE);
    }

    void member(UUID unit, UUID group, boolean primary, LocalDate from, LocalDate to, EntryStatus status) {
        memberships.add(new Membership(UUID.randomUUID(), group, unit, primary, from, to, status));
    }

    int hire(UUID unit, LocalDate from) {
        return hire(new Employment(unit, PersonnelCategory.FULL_TIME_TEACHER, true, null, Rank.NONE, from, null));
    }

    /** One teacher with all these employments. */
    int hire(Employment... employments) {
        teachers.add(new Teacher(UUID.randomUUID(), List.of(employments), List.of(), List.of()));
        return teachers.size() - 1;
    }

    int hire(PersonnelCategory category, boolean established, Integer contractMonths, Rank rank) {
        return hire(new Employment(home, category, established, contractMonths, rank, LONG_AGO, null));
    }

    Scene honour(int teacher, HonourKind kind, LocalDate from, LocalDate to) {
        return honour(teacher, kind, kind == HonourKind.SPECIAL_GRADE ? HonourLevel.PROVINCE : HonourLevel.COUNTY, from,
                to);
    }

    Scene honour(int teacher, HonourKind kind, HonourLevel level, LocalDate from, LocalDate to) {
        var old = teachers.get(teacher);
        var honours = new ArrayList<>(old.honours());
        honours.add(new Honour(kind, level, from, to));
        teachers.set(teacher, new Teacher(old.id(), old.employments(), honours, old.leaves()));
        return this;
    }

    Scene leave(int teacher, LeaveKind kind, LocalDate from, LocalDate to) {
        var old = teachers.get(teacher);
        teachers.set(teacher,
                new Teacher(old.id(), old.employments(), old.honours(), List.of(new Leave(kind, from, to))));
        return this;
    }

    /** Teachers 0 to count - 1 rotate for the whole year. */
    Scene rotate(int count) {
        for (int i = 0; i < count; i++) {
            rotate(i, home, away, START, null);
        }
        return this;
    }

    /** The first count of them hold an honour that holds throughout. */
    Scene honoured(int count) {
        for (int i = 0; i < count; i++) {
            honour(i, HonourKind.BACKBONE_TEACHER, LONG_AGO, null);
        }
        return this;
    }

    Scene rotate(int teacher, UUID from, UUID to, LocalDate start, LocalDate end) {
        return rotate(teacher, from, to, start, end, YEAR_END, RotationMode.FULL_TIME, 0, false);
    }

    Scene rotate(int teacher, UUID from, UUID to, LocalDate start, LocalDate end, LocalDate plannedTo,
            RotationMode mode,
            int lessonsThere, boolean moved) {
        rotations.add(new Rotation(UUID.randomUUID(), teachers.get(teacher).id(), from, to, start, plannedTo, start,
                end,
                end == null ? RotationStatus.RUNNING : RotationStatus.FINISHED, mode,
                mode == RotationMode.CIRCUIT ? lessonsThere : null, mode == RotationMode.CIRCUIT ? 12 : null, moved));
        return this;
    }

    /** Circuit teaching with so many of so many weekly lessons at the destination, null where they are not recorded. */
    Scene circuit(int teacher, Integer lessonsThere, Integer lessonsTotal, LocalDate plannedTo) {
        rotations.add(new Rotation(UUID.randomUUID(), teachers.get(teacher).id(), home, away, START, plannedTo, START,
                null, RotationStatus.RUNNING, RotationMode.CIRCUIT, lessonsThere, lessonsTotal, false));
        return this;
    }

    /** A teacher of the state establishment, of no rank. */
    static Employment post(UUID unit, LocalDate from, LocalDate to) {
        return new Employment(unit, PersonnelCategory.FULL_TIME_TEACHER, true, null, Rank.NONE, from, to);
    }

    RotationFacts facts() {
        return new RotationFacts(new Group(groupId, foundedOn, dissolvedOn, tiers, status), YEAR, groups, memberships,
                schools, units, teachers, rotations, restatements);
    }

    Verdict verdict(String rule) {
        return RotationRules.evaluateAll(facts(), parameters, asOf).stream()
                .filter(verdict -> verdict.ruleId().equals(rule)).findFirst().orElseThrow();
    }
}
