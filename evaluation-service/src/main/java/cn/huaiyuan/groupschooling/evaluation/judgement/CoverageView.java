package cn.huaiyuan.groupschooling.evaluation.judgement;

import cn.huaiyuan.groupschooling.evaluation.coverage.Coverage;
import cn.huaiyuan.groupschooling.evaluation.verdict.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The coverage of the county by tight groups (G-COV-2025, G-COV-2030).
 *
 * @param verdicts on both goals, counted by unit (D-01)
 * @param measures the same counted by unit, school, student and group
 */
@Schema(name = "Coverage")
record CoverageView(LocalDate asOf, List<VerdictView> verdicts, List<MeasureView> measures) {

    /** @param percent for display only, cut after two places; null where there is no whole */
    @Schema(name = "CoverageMeasure")
    record MeasureView(String basis, long covered, long all, String percent) {
    }

    static CoverageView of(Coverage coverage, List<Verdict> verdicts) {
        return new CoverageView(coverage.asOf(), verdicts.stream().map(VerdictView::of).toList(),
                coverage.measures().stream().map(measure -> new MeasureView(measure.basis().name(),
                        measure.share().numerator(), measure.share().denominator(),
                        measure.share().percent().orElse(null)))
                        .toList());
    }
}
