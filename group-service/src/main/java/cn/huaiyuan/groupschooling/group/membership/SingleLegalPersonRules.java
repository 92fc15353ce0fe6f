package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** G-TIER-DEF: under SINGLE_LEGAL_PERSON every member has the legal person of the headquarters on every day. */
final class SingleLegalPersonRules {
    private SingleLegalPersonRules() {
    }

    /**
     * For each unit that breaks the rule, the first day on which it does; in the order of the days.
     *
     * @param single the days on which the group is governed as a single legal person
     */
    static Violations check(String group, List<Period> single, List<MemberUnit> members) {
        var byUnit = new LinkedHashMap<String, Violation>();
        for (var day : daysOfChange(members, single)) {
            if (single.stream().anyMatch(period -> period.holdsOn(day))) {
                check(group, day, members.stream().filter(member -> member.membership().holdsOn(day)).toList(), byUnit);
            }
        }
        var violations = new Violations();
        byUnit.values().forEach(violations::add);
        return violations;
    }

    /** Between two of these days nothing changes. */
    private static TreeSet<LocalDate> daysOfChange(List<MemberUnit> members, List<Period> single) {
        var periods = new ArrayList<>(single);
        members.forEach(member -> {
            periods.add(member.membership());
            member.legalPersons().forEach(person -> periods.add(person.period()));
        });
        var days = new TreeSet<LocalDate>();
        periods.forEach(period -> {
            days.add(period.from());
            if (period.to() != null) {
                days.add(period.to().plusDays(1));
            }
        });
        return days;
    }

    /** Without headquarters, the legal person of any one member is taken for all. */
    private static void check(String group, LocalDate day, List<MemberUnit> members, Map<String, Violation> byUnit) {
        var wanted = members.stream().min(Comparator.comparing(member -> !member.headquarters()))
                .map(member -> member.legalPersonOn(day)).orElse(null);
        for (var member : members) {
            var actual = member.legalPersonOn(day);
            if (actual == null || wanted != null && !actual.equals(wanted)) {
                byUnit.putIfAbsent(member.unitCode(), actual == null
                        ? Violation.at("", "legal-person.not-known", group, member.unitCode(), day)
                        : Violation.at("", "legal-person.differs", group, member.unitCode(), day, actual, wanted));
            }
        }
    }

    /**
     * A unit in the group.
     *
     * @param legalPersons none for days on which the legal person is not known
     */
    record MemberUnit(String unitCode, boolean headquarters, Period membership, List<UnitLegalPerson> legalPersons) {

        String legalPersonOn(LocalDate day) {
            return legalPersons.stream().filter(one -> one.period().holdsOn(day)).map(UnitLegalPerson::code)
                    .filter(Objects::nonNull).findFirst().orElse(null);
        }
    }

    /** The legal person of a unit in a period. */
    record UnitLegalPerson(String code, Period period) {
    }
}
