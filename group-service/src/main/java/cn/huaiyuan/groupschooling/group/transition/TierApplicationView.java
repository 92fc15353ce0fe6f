package cn.huaiyuan.groupschooling.group.transition;

import cn.huaiyuan.groupschooling.group.educationgroup.Governance;
import cn.huaiyuan.groupschooling.group.educationgroup.Tier;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An application as callers see it.
 *
 * @param decidedOn        day of the decision, or of the withdrawal; null while it is open
 * @param decisionDocument what states the decision
 * @param decisionReason   reason of the decision or the withdrawal
 */
@Schema(name = "TierApplication")
record TierApplicationView(UUID id, UUID groupId, @Schema(examples = "HY-G01") String groupCode, Tier tier,
        Governance governance, @Schema(description = "First day of the new tier") LocalDate validFrom,
        LocalDate appliedOn, TierApplication.Applicant applicant,
        @Schema(examples = "实验小学集团〔2026〕8号") String document, @Schema(nullable = true) String reason,
        List<TierApplication.Check> checks, TierApplication.Status status,
        @Schema(nullable = true, description = "Day of the decision, or of the withdrawal; null while it is open") LocalDate decidedOn,
        @Schema(nullable = true, description = "What states the decision; null if it was withdrawn") String decisionDocument,
        @Schema(nullable = true, description = "Reason of the decision or the withdrawal") String decisionReason) {

    static TierApplicationView of(TierApplication application) {
        var decision = application.decision();
        return new TierApplicationView(application.id(), application.group().id(), application.group().groupCode(),
                application.tier(), application.governance(), application.validFrom(), application.appliedOn(),
                application.applicant(), application.document(), application.reason(), application.checks(),
                application.status(), decision == null ? null : decision.decidedOn(),
                decision == null ? null : decision.document(), decision == null ? null : decision.reason());
    }
}
