package cn.huaiyuan.groupschooling.group.legalperson;

import cn.huaiyuan.groupschooling.group.period.Life;
import cn.huaiyuan.groupschooling.kit.aggregate.Reason;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.util.regex.Pattern;

/** What a legal person's entry must fulfil. */
public final class LegalPersonRules {
    /** The alphabet of GB 32100-2015, without I O S V Z; the value of a character is its index. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    /** 统一社会信用代码: registrar, category, six digits of region, nine of organisation, check. */
    private static final Pattern CODE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");

    private LegalPersonRules() {
    }

    public static boolean isCode(String code) {
        return CODE.matcher(code).matches();
    }

    /** Whether the last character is the check character of GB 32100: weights 3^(i-1) mod 31. */
    static boolean checkHolds(String code) {
        var sum = 0;
        var weight = 1;
        for (var i = 0; i < 17; i++) {
            sum += weight * ALPHABET.indexOf(code.charAt(i));
            weight = weight * 3 % 31;
        }
        return ALPHABET.indexOf(code.charAt(17)) == (31 - sum % 31) % 31;
    }

    /** Some real codes fail the check: they are accepted with an explanation (rules §5.1). */
    static Violations registration(String code, LegalPersonRegistration wanted) {
        var violations = new Violations();
        if (!isCode(code)) {
            violations.add(Violation.ofParameter("legalPersonCode", "legal-person.code"));
        } else if (!checkHolds(code) && !Reason.isGiven(wanted.checkOverride())) {
            violations.add(Violation.ofParameter("legalPersonCode", "legal-person.check"));
        } else {
            violations.require(!checkHolds(code) || wanted.checkOverride() == null, "/checkOverride",
                    "legal-person.check-holds");
        }
        var life = new Life(wanted.registeredOn(), wanted.deregisteredOn());
        return violations.require(life.isOrdered(), "/deregisteredOn", "life.order")
                .require(wanted.deregisteredOn() == null || Reason.isGiven(wanted.deregistrationDocument()),
                        "/deregistrationDocument", "legal-person.approval")
                .require(wanted.deregisteredOn() != null || wanted.deregistrationDocument() == null,
                        "/deregistrationDocument", "legal-person.approval-of-nothing");
    }
}
