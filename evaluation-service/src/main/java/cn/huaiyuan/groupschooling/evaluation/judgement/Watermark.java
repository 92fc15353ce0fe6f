package cn.huaiyuan.groupschooling.evaluation.judgement;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far an answer has seen a topic. It rests on exactly the events up to here, unless some were lost.
 *
 * @param reached   events taken in; comparable with {@code reached} of GET /v1/freshness
 * @param reachedAt when the last batch was taken in
 * @param whole     false while events of the topic may be missing; GET /v1/freshness says which
 */
@Schema(name = "Watermark")
record Watermark(@Schema(examples = "staffing-events") String topic, long reached, Instant reachedAt,
        boolean whole) {
}
