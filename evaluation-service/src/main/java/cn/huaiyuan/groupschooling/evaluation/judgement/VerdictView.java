package cn.huaiyuan.groupschooling.evaluation.judgement;

import cn.huaiyuan.groupschooling.evaluation.verdict.Outcome;
import cn.huaiyuan.groupschooling.evaluation.verdict.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A verdict with everything that explains it.
 *
 * @param groupId              null for the county
 * @param asOf                 the day as of which facts were read; null in what is stored, where it is the judged day
 * @param required             the smallest numerator that passes
 * @param thresholdBasisPoints the threshold, 10 % is 1000
 * @param percent              for display only, cut after two places; null where there is no whole
 * @param numeratorIds         who or what is counted
 * @param denominatorIds       among whom or what
 * @param flags                counted, but to be looked at: flag → ids
 * @param missing              facts that a verdict of INSUFFICIENT_DATA waits for: kind → ids
 * @param readings             how unclear clauses were read
 */
@Schema(name = "Verdict")
record VerdictView(@Schema(examples = "S-ROT-TIGHT-10") String ruleId, UUID groupId,
        @Schema(description = "School year, or the year of a goal", examples = "2026-2027") String period,
        LocalDate asOf,
        Outcome outcome, @Schema(description = "Stable reason code") String reason, long numerator, long denominator,
        long required, @Schema(description = "10 % is 1000") int thresholdBasisPoints,
        @Schema(description = "For display only, cut after two places", examples = "9.99") String percent,
        List<UUID> numeratorIds, List<UUID> denominatorIds, Map<String, List<UUID>> flags, Map<String, Long> notes,
        Map<String, List<UUID>> missing, List<ReadingView> readings,
        @Schema(description = "Version of each parameter set used") Map<String, String> parameterVersions) {

    /** @param decision id of the interpretation decision, D-01 to D-21 */
    @Schema(name = "Reading")
    record ReadingView(String decision, String parameter, String value) {
    }

    static VerdictView of(Verdict verdict) {
        var share = verdict.share();
        return new VerdictView(verdict.ruleId(), verdict.subject().id(), verdict.period(), verdict.asOf(),
                verdict.outcome(), verdict.reason().name(), share.numerator(), share.denominator(), verdict.required(),
                verdict.thresholdBasisPoints(), share.percent().orElse(null), share.numeratorIds(),
                share.denominatorIds(),
                named(verdict.flags()), named(verdict.notes()), named(verdict.missing()),
                verdict.readings().stream().map(reading -> new ReadingView(reading.decision(), reading.key(),
                        reading.value())).toList(),
                verdict.parameterVersions());
    }

    /** The same on any day on which nothing else differs. */
    VerdictView undated() {
        return on(null);
    }

    VerdictView on(LocalDate day) {
        return new VerdictView(ruleId, groupId, period, day, outcome, reason, numerator, denominator, required,
                thresholdBasisPoints, percent, numeratorIds, denominatorIds, flags, notes, missing, readings,
                parameterVersions);
    }

    static <V> Map<String, V> named(Map<? extends Enum<?>, V> byEnum) {
        var byName = new TreeMap<String, V>();
        byEnum.forEach((key, value) -> byName.put(key.name(), value));
        return byName;
    }
}
