package cn.huaiyuan.groupschooling.evaluation.coverage;

import cn.huaiyuan.groupschooling.evaluation.verdict.FactKind;
import cn.huaiyuan.groupschooling.evaluation.verdict.Findings;
import cn.huaiyuan.groupschooling.evaluation.verdict.Flag;
import cn.huaiyuan.groupschooling.evaluation.verdict.Share;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Coverage counted one way.
 *
 * @param share the covered of all; for STUDENT and LEGAL_PERSON the ids are units, the numbers heads and legal persons
 * @param missing ids of facts that the count waits for; while there are any, the share is what is known so far
 */
public record CoverageMeasure(CoverageBasis basis, Share share, Map<Flag, List<UUID>> flags,
        Map<FactKind, List<UUID>> missing) {

    Findings findings() {
        return new Findings(share, flags, Map.of(), missing);
    }
}
