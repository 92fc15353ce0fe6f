package cn.huaiyuan.groupschooling.group.policy;

import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document as callers see it. */
@Schema(name = "Policy")
record PolicyView(UUID id, @Schema(examples = "HJZ-2024-1") String policyCode,
        @Schema(examples = "怀教组〔2024〕1号") String documentNumber, String title, String issuer, Policy.Topic topic,
        LocalDate issuedOn, LocalDate validFrom,
        @Schema(nullable = true, description = "Last day, inclusive; null while it is in force") LocalDate validTo,
        List<CitedClause> clauses,
        @Schema(description = "VOIDED: entered by mistake; treat it as nonexistent") Status status,
        @Schema(nullable = true, description = "Why it was voided; null if it was not") String voidedBecause) {

    static PolicyView of(Policy policy) {
        return new PolicyView(policy.id(), policy.policyCode(), policy.documentNumber(), policy.title(),
                policy.issuer(), policy.topic(), policy.issuedOn(), policy.validity().from(), policy.validity().to(),
                policy.clauses().stream().map(clause -> CitedClause.of(policy, clause)).toList(),
                policy.status(), policy.voidedBecause());
    }

    /** A document as a list shows it: without its clauses. */
    @Schema(name = "PolicySummary")
    record Summary(UUID id, @Schema(examples = "HJZ-2024-1") String policyCode,
            @Schema(examples = "怀教组〔2024〕1号") String documentNumber, String title, String issuer, Policy.Topic topic,
            LocalDate issuedOn, LocalDate validFrom,
            @Schema(nullable = true, description = "Last day, inclusive; null while it is in force") LocalDate validTo,
            @Schema(description = "VOIDED: entered by mistake; treat it as nonexistent") Status status,
            @Schema(nullable = true, description = "Why it was voided; null if it was not") String voidedBecause) {

        static Summary of(Policy policy) {
            return new Summary(policy.id(), policy.policyCode(), policy.documentNumber(), policy.title(),
                    policy.issuer(), policy.topic(), policy.issuedOn(), policy.validity().from(),
                    policy.validity().to(), policy.status(), policy.voidedBecause());
        }
    }

    /** A clause with the name by which others cite it: the number of the document and its own. */
    @Schema(name = "PolicyClause")
    record CitedClause(
            @Schema(description = "Names the clause wherever it is cited; does not change", examples = "怀教组〔2024〕1号三(四)10") String citation,
            @Schema(examples = "三(四)10") String number,
            @Schema(description = "The wording, without the number; the first line is the heading, if there is one") String text,
            @Schema(description = "The document's status") Status status) {

        static CitedClause of(Policy policy, Policy.Clause clause) {
            return new CitedClause(policy.documentNumber() + clause.number(), clause.number(), clause.text(),
                    policy.status());
        }
    }
}
