package cn.huaiyuan.groupschooling.group.policy;

import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** What a document's entry must fulfil, so that a citation always names the same clause. */
final class PolicyRules {
    private static final Pattern CODE = Pattern.compile("[A-Z]{2,8}-(\\d{4})-(\\d{1,5})");
    /** Party and government documents: the code of the issuer, the year in tortoise-shell brackets, the number. */
    private static final Pattern DOCUMENT = Pattern.compile("[^〔〕\\s\\p{Punct}]{1,30}〔(\\d{4})〕(\\d{1,5})号");
    private static final Pattern CLAUSE = Pattern.compile("[\\p{IsHan}A-Za-z0-9().-]+");
    /** An event carries the document twice, and Kafka limits its size. */
    private static final int LONGEST = 80_000;

    private PolicyRules() {
    }

    static Violations registration(String policyCode, PolicyRegistration wanted) {
        var violations = new Violations();
        var code = CODE.matcher(policyCode);
        if (!code.matches()) {
            violations.add(Violation.ofParameter("policyCode", "policy.code"));
        }
        var document = DOCUMENT.matcher(wanted.documentNumber());
        violations.require(document.matches(), "/documentNumber", "policy.document-number");
        if (code.matches() && document.matches()) {
            violations.require(code.group(1).equals(document.group(1)) && code.group(2).equals(document.group(2)),
                    "/documentNumber", "policy.code-other", policyCode);
        }
        violations.require(wanted.validity().isOrdered(), "/validTo", "date.order");
        clauses(wanted.clauses(), violations);
        return violations;
    }

    /** What others may have cited stays: the document's number and the numbers of its clauses. */
    static Violations change(String policyCode, PolicyRegistration wanted, String documentNumber,
            List<Policy.Clause> registered) {
        var violations = registration(policyCode, wanted).requireReason(wanted.reason());
        var numbers = wanted.clauses().stream().map(Policy.Clause::number).toList();
        registered.stream().map(Policy.Clause::number).filter(number -> !numbers.contains(number)).forEach(
                number -> violations.add(Violation.at("/clauses", "policy.clause-gone", number)));
        return violations.require(wanted.documentNumber().equals(documentNumber), "/documentNumber",
                "policy.number-stays", documentNumber);
    }

    private static void clauses(List<Policy.Clause> clauses, Violations violations) {
        var seen = new HashSet<String>();
        for (int i = 0; i < clauses.size(); i++) {
            var number = clauses.get(i).number();
            var pointer = "/clauses/" + i + "/number";
            violations.require(CLAUSE.matcher(number).matches(), pointer, "policy.clause-number")
                    .require(seen.add(number), pointer, "policy.clause-twice", number);
        }
        violations.require(clauses.stream().mapToInt(clause -> clause.text().length()).sum() <= LONGEST, "/clauses",
                "policy.too-long", LONGEST);
    }
}
