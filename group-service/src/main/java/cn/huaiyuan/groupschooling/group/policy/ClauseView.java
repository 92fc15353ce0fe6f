package cn.huaiyuan.groupschooling.group.policy;

import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A clause as callers see it.
 *
 * @param citation its stable name everywhere: the document's number and its own
 */
@Schema(name = "PolicyClause")
record ClauseView(
        @Schema(description = "Names the clause wherever it is cited; does not change", examples = "怀教组〔2024〕1号三(四)10") String citation,
        @Schema(examples = "三(四)10") String number,
        @Schema(description = "The wording, without the number; a heading stands in the first line") String text,
        @Schema(description = "The document's: a clause of a voided one never was") Status status) {

    static ClauseView of(Policy policy, ClauseEntry clause) {
        return new ClauseView(policy.documentNumber() + clause.number(), clause.number(), clause.text(),
                policy.status());
    }
}
