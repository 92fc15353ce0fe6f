package cn.huaiyuan.groupschooling.evaluation.verdict;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A rule's answer for one subject, period and date. Equal facts give equal verdicts, ids in one fixed order included.
 *
 * @param parameterVersions version of every parameter set used, by the set's name
 * @param period the school year or calendar year judged
 * @param asOf the close of the day as of which facts were read
 * @param share what was counted; with {@code INSUFFICIENT_DATA} what is known so far
 * @param required the smallest numerator that passes
 * @param thresholdBasisPoints the threshold, 10 % is 1000
 * @param missing with {@code INSUFFICIENT_DATA} the ids of the facts that are not there, else empty
 * @param readings how unclear clauses were read
 */
public record Verdict(String ruleId, Map<String, String> parameterVersions, Subject subject, String period,
        LocalDate asOf,
        Outcome outcome, Reason reason, Share share, long required, int thresholdBasisPoints,
        Map<Flag, List<UUID>> flags,
        Map<Note, Long> notes, Map<FactKind, List<UUID>> missing, List<Reading> readings) {

    public Verdict {
        requireNonNull(ruleId, "ruleId");
        requireNonNull(subject, "subject");
        requireNonNull(period, "period");
        requireNonNull(asOf, "asOf");
        requireNonNull(outcome, "outcome");
        requireNonNull(reason, "reason");
        requireNonNull(share, "share");
        parameterVersions = Collections.unmodifiableMap(new TreeMap<>(parameterVersions));
        readings = List.copyOf(readings);
    }
}
