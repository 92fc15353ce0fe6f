package cn.huaiyuan.groupschooling.evaluation.verdict;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a rule is asked, before it is answered: rule, parameters, subject, period, date, threshold and reading.
 *
 * @param parameterVersions parameter-set version by set, for example {@code rotation → 2024.2}
 * @param period a school year such as {@code 2026-2027} for people, a calendar year such as {@code 2025} for goals
 */
public record Question(String ruleId, Map<String, String> parameterVersions, Subject subject, String period,
        LocalDate asOf,
        int thresholdBasisPoints, List<Reading> readings) {

    /** The verdict that the question does not arise. */
    public Verdict notApplicable(Reason reason, Findings findings) {
        return answer(Outcome.NOT_APPLICABLE, reason, findings);
    }

    /**
     * The verdict on what was counted: insufficient if decisive facts are missing or others could change it, not applicable if
     * there is no whole, else whether the share reaches the threshold.
     *
     * @param ifNothing the reason given when there is no whole
     */
    public Verdict decide(Findings findings, Reason ifNothing) {
        if (findings.missing().keySet().stream().anyMatch(FactKind::isDecisive)
                || Doubt.couldChange(findings.share(), thresholdBasisPoints, findings.doubts())) {
            return answer(Outcome.INSUFFICIENT_DATA, Reason.FACTS_MISSING, findings);
        }
        if (findings.share().denominator() == 0) {
            return answer(Outcome.NOT_APPLICABLE, ifNothing, findings);
        }
        return findings.share().reaches(thresholdBasisPoints)
                ? answer(Outcome.PASS, Reason.THRESHOLD_REACHED, findings)
                : answer(Outcome.FAIL, Reason.THRESHOLD_MISSED, findings);
    }

    private Verdict answer(Outcome outcome, Reason reason, Findings findings) {
        return new Verdict(ruleId, parameterVersions, subject, period, asOf, outcome, reason, findings.share(),
                findings.share().required(thresholdBasisPoints), thresholdBasisPoints, findings.flags(),
                findings.notes(),
                findings.missing(), findings.excluded(), readings, Optional.empty());
    }
}
