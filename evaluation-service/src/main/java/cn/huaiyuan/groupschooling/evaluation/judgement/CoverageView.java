package cn.huaiyuan.groupschooling.evaluation.judgement;

import cn.huaiyuan.groupschooling.evaluation.coverage.Coverage;
import cn.huaiyuan.groupschooling.evaluation.verdict.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The coverage of the county by tight groups (G-COV-2025, G-COV-2030).
 *
 * @param verdicts on both goals, counted by unit (D-01); after a goal's deadline the one of the deadline day (D-33)
 * @param measures the coverage as of the day, counted by unit, school, student, group and legal person
 * @param freshness how far the events have been seen
 */
@Schema(name = "Coverage")
record CoverageView(LocalDate asOf, List<VerdictView> verdicts, List<MeasureView> measures, List<Watermark> freshness) {

    /**
     * @param percent for display only, cut after two places; null if the denominator is 0
     * @param flags   counted, but should be checked: flag → ids
     * @param missing facts that are missing: kind → ids; while there are any, the count is provisional
     */
    @Schema(name = "CoverageMeasure")
    record MeasureView(String basis, long covered, long all, String percent, Map<String, List<UUID>> flags,
            Map<String, List<UUID>> missing) {
    }

    static CoverageView of(Coverage coverage, List<Verdict> verdicts, List<Watermark> freshness) {
        return new CoverageView(coverage.asOf(), verdicts.stream().map(VerdictView::of).toList(),
                coverage.measures().stream().map(measure -> new MeasureView(measure.basis().name(),
                        measure.share().numerator(), measure.share().denominator(),
                        measure.share().percent().orElse(null), VerdictView.named(measure.flags()),
                        VerdictView.named(measure.missing()))).toList(),
                freshness);
    }
}
