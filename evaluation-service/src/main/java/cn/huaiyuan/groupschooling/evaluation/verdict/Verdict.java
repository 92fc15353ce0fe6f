package cn.huaiyuan.groupschooling.evaluation.verdict;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param missing ids of the facts that are not there; {@code INSUFFICIENT_DATA} waits for them, any other outcome holds
 *        whatever they say
 * @param excluded what was looked at and does not count, by reason code
 * @param readings how unclear clauses were read
 * @param settled for a goal after its deadline: the deadline day whose verdict this is, and the share as of the day asked
 */
public record Verdict(String ruleId, Map<String, String> parameterVersions, Subject subject, String period,
        LocalDate asOf,
        Outcome outcome, Reason reason, Share share, long required, int thresholdBasisPoints,
        Map<Flag, List<UUID>> flags,
        Map<Note, Long> notes, Map<FactKind, List<UUID>> missing, Map<String, List<UUID>> excluded,
        List<Reading> readings, Optional<Settled> settled) {

    /**
     * The verdict was settled on an earlier day than the one asked for (D-33).
     *
     * @param on the day of the verdict
     * @param current the share as of the day asked for
     */
    public record Settled(LocalDate on, Share current) {
    }

    public Verdict {
        requireNonNull(ruleId, "ruleId");
        requireNonNull(subject, "subject");
        requireNonNull(period, "period");
        requireNonNull(asOf, "asOf");
        requireNonNull(outcome, "outcome");
        requireNonNull(reason, "reason");
        requireNonNull(share, "share");
        requireNonNull(settled, "settled");
        parameterVersions = Collections.unmodifiableMap(new TreeMap<>(parameterVersions));
        readings = List.copyOf(readings);
    }

    /** The same on a later day, with the share as it is then. */
    public Verdict settled(LocalDate later, Share current) {
        return new Verdict(ruleId, parameterVersions, subject, period, later, outcome, reason, share, required,
                thresholdBasisPoints, flags, notes, missing, excluded, readings,
                Optional.of(new Settled(asOf, current)));
    }
}
