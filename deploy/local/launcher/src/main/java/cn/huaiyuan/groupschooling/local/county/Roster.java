package cn.huaiyuan.groupschooling.local.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A synthetic roster with the rotations of each school year since the plan, always the same for the same seed and year.
 * Some groups meet the quotas of the plan, some miss them, two by exactly one: see {@link Plan}. Nobody real is meant:
 * names are numbers, and identity numbers lie in a region that was never assigned (349999).
 */
public final class Roster {
    private static final int FIRST_YEAR = 2024;

    public record Employment(String unit, String category, boolean onEstablishment, Integer contractMonths, String rank,
            String validFrom, String validTo) {
    }

    public record Honour(String kind, String level, String validFrom, String validTo, String document) {
    }

    public record Leave(String kind, String validFrom, String validTo) {
    }

    public record Teacher(String staffNumber, String name, String nationalId, List<Employment> employments,
            List<Honour> honours, List<Leave> leaves, String group) {

        /** In the denominator of the rotation quotas: full-time, no school leader, established or under contract. */
        public boolean counts() {
            var post = employments.get(0);
            return post.category().equals("FULL_TIME_TEACHER") && !post.rank().equals("SCHOOL_LEADER")
                    && (post.onEstablishment() || post.contractMonths() >= 12);
        }

        /** Holds an honour without an end, and so on any day. */
        public boolean honoured() {
            return !honours.isEmpty();
        }
    }

    /**
     * @param finish when it ended; null while it goes on
     * @param cancel why it never began; null where it did
     */
    public record Rotation(String key, String teacher, String toUnit, String plannedFrom, String plannedTo, String mode,
            Integer lessonsAtDestination, Integer lessonsTotal, boolean started, String finish, String cancel) {
    }

    /**
     * What a group does in each year.
     *
     * @param overQuota   rotated teachers above (below) what the quota requires
     * @param overHonours honour holders among them above (below) what is required
     */
    private record Plan(String group, int overQuota, int overHonours) {
    }

    private static final List<Plan> PLANS = List.of(new Plan("HY-G01", 3, 4), new Plan("HY-G02", 0, 0),
            new Plan("HY-G03", -1, 2), new Plan("HY-G04", 5, -1), new Plan("HY-G05", -9, -3), new Plan("HY-G06", 0, 3),
            new Plan("HY-G07", -4, 1));

    private final List<Teacher> teachers = new ArrayList<>();
    private final List<Rotation> rotations = new ArrayList<>();
    private final Random random;

    private Roster(long seed) {
        random = new Random(seed);
    }

    /**
     * @param schoolYear the calendar year in which the current school year began
     * @param today      rotations of the current year have begun, if they have, before it
     */
    public static Roster of(long seed, int schoolYear, LocalDate today) {
        var roster = new Roster(seed);
        Annex3.GROUPS.forEach(roster::hire);
        for (int year = FIRST_YEAR; year <= schoolYear; year++) {
            for (var plan : PLANS) {
                roster.rotate(plan, year, year == schoolYear, today);
            }
        }
        return roster;
    }

    public List<Teacher> teachers() {
        return Collections.unmodifiableList(teachers);
    }

    public List<Rotation> rotations() {
        return Collections.unmodifiableList(rotations);
    }

    private void hire(Annex3.Group group) {
        for (int i = 0; i < Annex3.TEACHERS.get(group.code()); i++) {
            var number = teachers.size() + 1;
            var unit = group.units().get(i % group.units().size()).unitCode();
            var roll = random.nextInt(100);
            var category = roll < 88
                    ? "FULL_TIME_TEACHER"
                    : roll < 94 ? "TEACHING_SUPPORT" : roll < 97 ? "WORKER" : "PART_TIME";
            var rank = i < 2 * group.units().size()
                    ? "SCHOOL_LEADER"
                    : random.nextInt(100) < 4 ? "MIDDLE_MANAGER" : "NONE";
            var established = rank.equals("SCHOOL_LEADER") || random.nextInt(100) < 90;
            var contract = established ? null : random.nextInt(100) < 70 ? (Integer) 36 : (Integer) 6;
            var since = LocalDate.of(2004 + random.nextInt(20), 9, 1);
            teachers.add(new Teacher("HY%05d".formatted(number), "教师%05d".formatted(number), Identity.number(number),
                    List.of(new Employment(unit, i < 2 * group.units().size() ? "FULL_TIME_TEACHER" : category,
                            established,
                            contract, rank, since.toString(), null)),
                    honours(number), leaves(), group.code()));
        }
    }

    private List<Honour> honours(int number) {
        var roll = random.nextInt(100);
        if (roll < 3) {
            return List
                    .of(new Honour("SPECIAL_GRADE", "PROVINCE", "2015-09-01", null, "省教师〔2015〕%d号".formatted(number)));
        }
        if (roll < 30) {
            var kind = roll < 20 ? "BACKBONE_TEACHER" : roll < 25 ? "RISING_STAR" : "SUBJECT_LEADER";
            var level = roll % 3 == 0 ? "SCHOOL" : roll % 3 == 1 ? "COUNTY" : "CITY";
            return List.of(new Honour(kind, level, "2022-09-01", "2035-08-31", "怀教〔2022〕8号"));
        }
        return List.of();
    }

    private List<Leave> leaves() {
        var roll = random.nextInt(200);
        if (roll == 0) {
            return List.of(new Leave("SECONDMENT", "2024-03-01", null));
        }
        return roll == 1 ? List.of(new Leave("SICK", "2025-10-08", "2026-03-31")) : List.of();
    }

    private void rotate(Plan plan, int year, boolean current, LocalDate today) {
        var group = Annex3.GROUPS.stream().filter(one -> one.code().equals(plan.group())).findFirst().orElseThrow();
        var pool = new ArrayList<>(
                teachers.stream().filter(one -> one.group().equals(plan.group()) && one.counts()).toList());
        var count = required(pool.size(), group.loose() ? 500 : 1000) + plan.overQuota();
        var honoured = required(count, group.loose() ? 1000 : 5000) + plan.overHonours();
        Collections.shuffle(pool, random);
        var chosen = new ArrayList<Teacher>();
        pool.stream().filter(Teacher::honoured).limit(honoured).forEach(chosen::add);
        pool.stream().filter(one -> !one.honoured()).limit(count - chosen.size()).forEach(chosen::add);
        chosen.forEach(one -> add(group, one, year, "FULL_TIME", true, current ? null : (year + 1) + "-08-31", null));
        // What does not count: one that came back after three weeks, one on circuit, one that never began.
        var others = pool.stream().filter(one -> !chosen.contains(one)).limit(3).toList();
        var early = year + "-09-21";
        var isOver = !today.isBefore(LocalDate.parse(early));
        add(group, others.get(0), year, "FULL_TIME", true, isOver ? early : null, null);
        add(group, others.get(1), year, "CIRCUIT", true, current ? null : (year + 1) + "-08-31", null);
        add(group, others.get(2), year, "FULL_TIME", false, null, "学校工作调整");
    }

    private void add(Annex3.Group group, Teacher teacher, int year, String mode, boolean started, String finish,
            String cancel) {
        var home = group.unitCodes().indexOf(teacher.employments().get(0).unit());
        var away = group.unitCodes().get((home + 1) % group.units().size());
        var circuit = mode.equals("CIRCUIT");
        rotations.add(new Rotation(teacher.staffNumber() + "-" + year, teacher.staffNumber(), away, year + "-09-01",
                (year + 1) + "-08-31", mode, circuit ? 4 : null, circuit ? 12 : null, started, finish, cancel));
    }

    /** The plan's 不低于, in whole persons: the fraction rounded up. */
    static int required(int of, int basisPoints) {
        return (of * basisPoints + 9999) / 10_000;
    }
}
