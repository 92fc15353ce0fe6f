package cn.huaiyuan.groupschooling.staffing.teacher;

import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import cn.huaiyuan.groupschooling.staffing.identity.IdentityNumber;
import cn.huaiyuan.groupschooling.staffing.unit.Reach;
import cn.huaiyuan.groupschooling.staffing.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;

/** What a teacher's data must fulfil. The pointers are those of the request. */
final class TeacherRules {
    private static final String STAFF_NUMBER = "[A-Za-z0-9-]{3,32}";

    private TeacherRules() {
    }

    static Violations staffNumber(String staffNumber) {
        var violations = new Violations();
        if (!staffNumber.matches(STAFF_NUMBER)) {
            violations.add(Violation.ofParameter("staffNumber", "staff-number.form"));
        }
        return violations;
    }

    /**
     * @param nationalId as it was given; null if it was not
     * @param known      true if the teacher's number is known already
     */
    static Violations nationalId(String nationalId, boolean known, LocalDate today) {
        var violations = new Violations();
        if (nationalId == null) {
            return violations.require(known, "/nationalId", "required");
        }
        IdentityNumber.faults(nationalId, today).forEach(fault -> violations.add(Violation.at("/nationalId", fault)));
        return violations;
    }

    /** Codes 0 and 9 contradict nothing. */
    static Violations gender(String gender, IdentityNumber number) {
        var stated = "1".equals(gender) || "2".equals(gender);
        return new Violations().require(!stated || gender.equals(number.gender()), "/gender", "gender.identity");
    }

    /**
     * Employment lies within the life of its unit, and nobody is employed at a voided unit. Employments that are recorded
     * already are not checked again: their unit may have been closed or voided since.
     *
     * @param known the employments as they are recorded
     * @param units the unit of each employment, in the same order; empty if it is not known
     */
    static Violations employments(List<Employment> known, List<Employment> employments, List<Optional<Unit>> units) {
        var violations = periods("/employments/", employments, "employment.overlap", (one, other) -> true);
        for (int i = 0; i < employments.size(); i++) {
            var employment = employments.get(i);
            var at = "/employments/" + i + "/unit";
            if (units.get(i).isEmpty()) {
                violations.add(Violation.at(at, "unit.unknown"));
                continue;
            }
            if (known.contains(employment)) {
                continue;
            }
            var unit = units.get(i).get();
            violations.require(!unit.voided(), at, "unit.voided")
                    .require(unit.isOpenedBy(employment.validFrom()), at, "unit.not-open", unit.openedOn().toString())
                    .require(!unit.isClosedBy(employment.validTo()), at, "unit.closed", unit.closedOn() + "");
        }
        return violations;
    }

    static boolean isAt(UUID unit, List<Employment> recorded) {
        return recorded.stream().anyMatch(employment -> employment.unitId().equals(unit));
    }

    /**
     * Two of the same kind and level cannot hold on one day. Only 特级教师 has no term, and only the province grants it.
     * Honours that are recorded already are not checked again.
     */
    static Violations honours(List<Honour> known, List<Honour> honours) {
        var violations = periods("/honours/", honours, "honour.overlap",
                (one, other) -> one.kind() == other.kind() && one.level() == other.level());
        for (int i = 0; i < honours.size(); i++) {
            var honour = honours.get(i);
            if (!known.contains(honour)) {
                var special = honour.kind() == Honour.Kind.SPECIAL_GRADE;
                violations.require(special || honour.validTo() != null, "/honours/" + i + "/validTo", "honour.term")
                        .require(!special || honour.level() == Honour.Level.PROVINCE, "/honours/" + i + "/level",
                                "honour.level");
            }
        }
        return violations;
    }

    static Violations leaves(List<Leave> leaves) {
        return periods("/leaves/", leaves, "leave.overlap", (one, other) -> one.kind() == other.kind());
    }

    static Violations reason(String reason, boolean needed) {
        return new Violations().require(!needed || reason != null, "/reason", "reason.needed");
    }

    /**
     * True if days before today change: the employment of a past day in any way, or a past day of an honour or a leave is
     * taken away. Ending something today or later does not rewrite the past, nor does adding an honour late.
     */
    static boolean rewritesPast(Career before, Career after, LocalDate today) {
        var yesterday = today.minusDays(1);
        return !upTo(yesterday, before.employments()).equals(upTo(yesterday, after.employments()))
                || !upTo(yesterday, after.honours()).containsAll(upTo(yesterday, before.honours()))
                || !upTo(yesterday, after.leaves()).containsAll(upTo(yesterday, before.leaves()));
    }

    /**
     * True if it changes what was known of a teacher up to the last freeze day that has passed, and so may restate a
     * snapshot (D-35). No snapshot sees honours and leaves of somebody who was not employed by then.
     *
     * @param before without any employment, if the teacher is new
     */
    static boolean restates(Career before, Career after, LocalDate today) {
        var freeze = FreezeDay.lastBefore(today);
        return !knownBy(freeze, before).equals(knownBy(freeze, after));
    }

    private static Career knownBy(LocalDate freeze, Career career) {
        var known = career.upTo(freeze);
        return known.employments().isEmpty() ? Career.NONE : known;
    }

    /**
     * Headquarters staffs its own units only: what it adds, changes or takes away must lie in them.
     *
     * @param wanted in the order of the request
     */
    static Violations reach(Reach reach, List<Employment> known, List<Employment> wanted) {
        var violations = new Violations();
        for (int i = 0; i < wanted.size(); i++) {
            var employment = wanted.get(i);
            violations.require(employment.unitId() == null || known.contains(employment)
                    || reach.covers(employment.unitId()), "/employments/" + i + "/unit", "unit.out-of-reach");
        }
        return violations.require(known.stream().allMatch(held -> wanted.contains(held) || reach.covers(held.unitId())),
                "/employments", "employment.out-of-reach");
    }

    private static <T extends Dated<T>> List<T> upTo(LocalDate day, List<T> facts) {
        return facts.stream().map(fact -> fact.upTo(day)).flatMap(Optional::stream).toList();
    }

    private static <T extends Dated<T>> Violations periods(String at, List<T> facts, String overlapCode,
            BiPredicate<T, T> exclusive) {
        var violations = new Violations();
        var sound = new ArrayList<T>();
        for (int i = 0; i < facts.size(); i++) {
            var fact = facts.get(i);
            if (fact.validTo() != null && fact.validTo().isBefore(fact.validFrom())) {
                violations.add(Violation.at(at + i + "/validTo", "date.order"));
                continue;
            }
            violations.require(sound.stream().noneMatch(other -> exclusive.test(fact, other) && fact.overlaps(other)),
                    at + i + "/validFrom", overlapCode);
            sound.add(fact);
        }
        return violations;
    }
}
