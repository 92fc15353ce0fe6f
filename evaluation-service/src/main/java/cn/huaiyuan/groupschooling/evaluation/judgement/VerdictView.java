package cn.huaiyuan.groupschooling.evaluation.judgement;

import cn.huaiyuan.groupschooling.evaluation.verdict.Outcome;
import cn.huaiyuan.groupschooling.evaluation.verdict.Share;
import cn.huaiyuan.groupschooling.evaluation.verdict.Verdict;
import cn.huaiyuan.groupschooling.evaluation.verdict.Verdict.Settled;
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
 * @param asOf                 the day as of which facts were read; null in a stored verdict, which is of the judged day
 * @param required             the smallest numerator that passes
 * @param thresholdBasisPoints the threshold, 10 % is 1000
 * @param percent              for display only, cut after two places; null if the denominator is 0
 * @param numeratorIds         who or what is counted
 * @param denominatorIds       among whom or what
 * @param flags                counted, but should be checked: flag → ids
 * @param missing              facts that are missing: kind → ids. INSUFFICIENT_DATA waits for them; they cannot change any other
 *                             outcome
 * @param excluded             rotations of the year and of these teachers that do not count: reason code → ids
 * @param readings             how unclear clauses were read
 * @param settledOn            for a goal after its deadline: the deadline day, as of which this verdict is final; otherwise null
 * @param current              the share as of the day asked for, beside the settled one; otherwise null
 */
@Schema(name = "Verdict")
record VerdictView(@Schema(examples = "S-ROT-TIGHT-10") String ruleId, UUID groupId,
        @Schema(description = "School year, or the year of a goal", examples = "2026-2027") String period,
        LocalDate asOf,
        Outcome outcome, @Schema(description = "Stable reason code") String reason, long numerator, long denominator,
        long required, @Schema(description = "10 % is 1000") int thresholdBasisPoints,
        @Schema(description = "For display only, cut after two places", examples = "9.99") String percent,
        List<UUID> numeratorIds, List<UUID> denominatorIds, Map<String, List<UUID>> flags, Map<String, Long> notes,
        Map<String, List<UUID>> missing, Map<String, List<UUID>> excluded, List<ReadingView> readings,
        @Schema(description = "Version of each parameter set used") Map<String, String> parameterVersions,
        @Schema(description = "For a goal after its deadline: the deadline day, whose verdict this is", nullable = true, examples = "2025-12-31") LocalDate settledOn,
        @Schema(description = "For a goal after its deadline: the share as of the day asked for", nullable = true) CurrentView current) {

    /** @param decision id of the interpretation decision, D-01 to D-38 */
    @Schema(name = "Reading")
    record ReadingView(String decision, String parameter, String value) {
    }

    /** @param percent for display only, cut after two places; null if the denominator is 0 */
    @Schema(name = "CurrentShare")
    record CurrentView(long numerator, long denominator, String percent, List<UUID> numeratorIds,
            List<UUID> denominatorIds) {

        static CurrentView of(Share share) {
            return new CurrentView(share.numerator(), share.denominator(), share.percent().orElse(null),
                    share.numeratorIds(), share.denominatorIds());
        }
    }

    static VerdictView of(Verdict verdict) {
        var share = verdict.share();
        return new VerdictView(verdict.ruleId(), verdict.subject().id(), verdict.period(), verdict.asOf(),
                verdict.outcome(), verdict.reason().name(), share.numerator(), share.denominator(), verdict.required(),
                verdict.thresholdBasisPoints(), share.percent().orElse(null), share.numeratorIds(),
                share.denominatorIds(),
                named(verdict.flags()), named(verdict.notes()), named(verdict.missing()), verdict.excluded(),
                verdict.readings().stream().map(reading -> new ReadingView(reading.decision(), reading.key(),
                        reading.value())).toList(),
                verdict.parameterVersions(), verdict.settled().map(Settled::on).orElse(null),
                verdict.settled().map(settled -> CurrentView.of(settled.current())).orElse(null));
    }

    /** The same verdict without its day: equal on all days on which nothing else differs. */
    VerdictView undated() {
        return on(null);
    }

    VerdictView on(LocalDate day) {
        return new VerdictView(ruleId, groupId, period, day, outcome, reason, numerator, denominator, required,
                thresholdBasisPoints, percent, numeratorIds, denominatorIds, flags, notes, missing, excluded,
                readings, parameterVersions, settledOn, current);
    }

    static <V> Map<String, V> named(Map<? extends Enum<?>, V> byEnum) {
        var byName = new TreeMap<String, V>();
        byEnum.forEach((key, value) -> byName.put(key.name(), value));
        return byName;
    }
}
