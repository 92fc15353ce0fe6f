package cn.huaiyuan.groupschooling.group.school;

import cn.huaiyuan.groupschooling.group.period.DatedRules;
import cn.huaiyuan.groupschooling.group.period.PeriodRules;
import cn.huaiyuan.groupschooling.kit.aggregate.Reason;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.util.Set;
import java.util.regex.Pattern;

/** What a school's entry in the register must fulfil. */
public final class SchoolRules {
    /** 学校标识码: two digits of category, two of province, six of serial; there is no check digit (rules §5.3). */
    private static final Pattern CODE = Pattern.compile("(11|21|22|31|32|33|34|35|36|37|51)\\d{8}");
    private static final String ANHUI = "34";

    private SchoolRules() {
    }

    static boolean isCode(String schoolCode) {
        return CODE.matcher(schoolCode).matches();
    }

    /** Whether it is one of Anhui. */
    static boolean isOfTheProvince(String schoolCode) {
        return schoolCode.startsWith(ANHUI, 2);
    }

    /**
     * One of another province is most often mistyped: who says why may enter it.
     *
     * @param persons codes of the legal persons that are registered, among those that are named
     */
    static Violations registration(String schoolCode, SchoolRegistration wanted, Set<String> persons) {
        var violations = new Violations();
        if (!isCode(schoolCode)) {
            violations.add(Violation.ofParameter("schoolCode", "school.code"));
        } else if (!isOfTheProvince(schoolCode) && !Reason.isGiven(wanted.codeOverride())) {
            violations.add(Violation.ofParameter("schoolCode", "school.province"));
        } else {
            violations.require(!isOfTheProvince(schoolCode) || wanted.codeOverride() == null, "/codeOverride",
                    "school.province-fits");
        }
        violations.require(wanted.life().isOrdered(), "/closedOn", "life.order");
        DatedRules.check("name", wanted.names(), wanted.life(), "/formerNames", "/name", violations);
        DatedRules.check("classification", wanted.classifications(), wanted.life(), "/formerClassifications",
                "/ownership", violations);
        var behind = wanted.legalPersonList();
        for (int i = 0; i < behind.size(); i++) {
            violations.require(persons.contains(behind.get(i).legalPersonCode()),
                    "/legalPersons/" + i + "/legalPersonCode", "legal-person.unknown",
                    behind.get(i).legalPersonCode());
        }
        PeriodRules.check(behind.stream().map(LegalPersonEntry::period).toList(), wanted.life(), "/legalPersons",
                violations);
        return violations;
    }

    /** @param openSinceWhen whether the row names another legal person without a day */
    static Violations row(boolean openSinceWhen) {
        return new Violations().require(!openSinceWhen, "/legalPersonFrom", "legal-person.since-when");
    }

    /** What the register says is changed only with a reason. */
    static Violations change(String schoolCode, SchoolRegistration wanted, Set<String> persons) {
        return registration(schoolCode, wanted, persons).require(Reason.isGiven(wanted.reason()), "/reason",
                "reason.required");
    }

    /** A new name begins after the ones before and while the school is open. */
    static Violations renaming(School school, SchoolRenaming renaming) {
        return DatedRules.next("name", renaming.name(), renaming.validFrom(), school.names(), school.life(), "/name");
    }

    /** What a school becomes begins after what it was before, and differs from what it is at last. */
    static Violations reclassification(School school, SchoolReclassification wanted) {
        return DatedRules.next("classification", wanted.after(school.classification()), wanted.validFrom(),
                school.classifications(), school.life(), "");
    }
}
