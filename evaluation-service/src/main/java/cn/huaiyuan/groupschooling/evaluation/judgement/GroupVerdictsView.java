package cn.huaiyuan.groupschooling.evaluation.judgement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All verdicts on a group in a school year, as of a day.
 *
 * @param freshness how far the events have been seen
 */
@Schema(name = "GroupVerdicts")
record GroupVerdictsView(UUID groupId, String groupCode, String schoolYear, LocalDate asOf,
        List<VerdictView> verdicts, List<Watermark> freshness) {
}
