package cn.huaiyuan.groupschooling.group.policy;

import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document as a list shows it: without its clauses. */
@Schema(name = "PolicySummary")
record PolicySummary(UUID id, @Schema(examples = "HJZ-2024-1") String policyCode,
        @Schema(examples = "怀教组〔2024〕1号") String documentNumber, String title, String issuer, Policy.Topic topic,
        LocalDate issuedOn, LocalDate validFrom,
        @Schema(nullable = true, description = "Last day, inclusive; null while it is in force") LocalDate validTo,
        @Schema(description = "A voided one never was") Status status,
        @Schema(nullable = true, description = "Why it was voided; null where it stands") String voidedBecause) {

    static PolicySummary of(Policy policy) {
        return new PolicySummary(policy.id(), policy.policyCode(), policy.documentNumber(), policy.title(),
                policy.issuer(), policy.topic(), policy.issuedOn(), policy.validity().from(), policy.validity().to(),
                policy.status(), policy.voidedBecause());
    }
}
