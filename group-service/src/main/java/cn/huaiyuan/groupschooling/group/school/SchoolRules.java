package cn.huaiyuan.groupschooling.group.school;

import cn.huaiyuan.groupschooling.group.period.DatedRules;
import cn.huaiyuan.groupschooling.group.period.PeriodRules;
import cn.huaiyuan.groupschooling.kit.aggregate.Reason;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.util.Set;
import java.util.regex.Pattern;

/** What the entry of a school must fulfil. */
public final class SchoolRules {
    /** 学校标识码: category (2 digits), province (2), serial number (6); there is no check digit (rules §5.3). */
    private static final Pattern CODE = Pattern.compile("(11|21|22|31|32|33|34|35|36|37|51)\\d{8}");
    private static final String ANHUI = "34";

    private SchoolRules() {
    }

    static boolean isCode(String schoolCode) {
        return CODE.matcher(schoolCode).matches();
    }

    static boolean isOfAnhui(String schoolCode) {
        return schoolCode.startsWith(ANHUI, 2);
    }

    /**
     * A code of another province is probably a typing error, so it needs a reason.
     *
     * @param persons codes of those named legal persons that are registered
     */
    static Violations registration(String schoolCode, SchoolRegistration wanted, Set<String> persons) {
        var violations = new Violations();
        if (!isCode(schoolCode)) {
            violations.add(Violation.ofParameter("schoolCode", "school.code"));
        } else if (!isOfAnhui(schoolCode) && !Reason.isGiven(wanted.codeOverride())) {
            violations.add(Violation.ofParameter("schoolCode", "school.province"));
        } else {
            violations.require(!isOfAnhui(schoolCode) || wanted.codeOverride() == null, "/codeOverride",
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
        PeriodRules.check(behind.stream().map(SchoolLegalPerson::period).toList(), wanted.life(), "/legalPersons",
                violations);
        return violations;
    }

    static Violations row(boolean lacksLegalPersonFrom) {
        return new Violations().require(!lacksLegalPersonFrom, "/legalPersonFrom", "legal-person.since-when");
    }

    /** A correction needs a reason. */
    static Violations change(String schoolCode, SchoolRegistration wanted, Set<String> persons) {
        return registration(schoolCode, wanted, persons).require(Reason.isGiven(wanted.reason()), "/reason",
                "reason.required");
    }

    /** The new name begins after the last one began, and while the school is open. */
    static Violations renaming(School school, SchoolRenaming renaming) {
        return DatedRules.next("name", renaming.name(), renaming.validFrom(), school.names(), school.life(), "/name");
    }

    /** The new classification differs from the last one, and begins after that began. */
    static Violations reclassification(School school, SchoolReclassification wanted) {
        return DatedRules.next("classification", wanted.after(school.classification()), wanted.validFrom(),
                school.classifications(), school.life(), "");
    }
}
