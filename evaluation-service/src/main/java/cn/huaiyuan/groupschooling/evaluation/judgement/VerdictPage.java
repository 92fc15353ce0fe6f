package cn.huaiyuan.groupschooling.evaluation.judgement;

import cn.huaiyuan.groupschooling.kit.paging.ListPart;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of stored verdicts.
 *
 * @param nextCursor asks for the page after this one; null on the last
 * @param from       reads the largest page that begins at a cursor, or at null with the list itself
 * @param freshness  how far the events have been seen by all of them
 */
@Schema(name = "VerdictPage")
record VerdictPage(List<StoredVerdictView> items, String nextCursor,
        @JsonIgnore @Schema(hidden = true) Function<String, Page<StoredVerdictView>> from,
        List<Watermark> freshness) implements ListPart<StoredVerdictView> {

    static VerdictPage of(Page<StoredVerdictView> page, List<Watermark> freshness) {
        return new VerdictPage(page.items(), page.nextCursor(), page.from(), freshness);
    }
}
