package cn.huaiyuan.groupschooling.group.school;

import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.util.regex.Pattern;

/** What a school's entry in the register must fulfil. */
public final class SchoolRules {
    /** 学校标识码: category, province 34 (Anhui), serial; there is no check digit (rules §5.3). */
    static final Pattern CODE = Pattern.compile("(11|21|22|31|32|33|34|35|36|37|51)34\\d{6}");
    /** 统一社会信用代码: the alphabet of GB 32100-2015, without I O S V Z. */
    static final String LEGAL_PERSON_CODE = "[0-9A-HJ-NPQRTUWXY]{18}";

    private SchoolRules() {
    }

    public static boolean isCode(String schoolCode) {
        return CODE.matcher(schoolCode).matches();
    }

    static Violations registration(String schoolCode, SchoolRegistration wanted) {
        var violations = new Violations();
        if (!isCode(schoolCode)) {
            violations.add(Violation.ofParameter("schoolCode", "school.code"));
        }
        return violations.require(wanted.closedOn() == null || wanted.closedOn().isAfter(wanted.openedOn()),
                "/closedOn", "life.order");
    }

    /** What the register says is changed only with a reason. */
    static Violations change(String schoolCode, SchoolRegistration wanted) {
        return registration(schoolCode, wanted).require(wanted.reason() != null && !wanted.reason().isBlank(),
                "/reason", "reason.required");
    }
}
