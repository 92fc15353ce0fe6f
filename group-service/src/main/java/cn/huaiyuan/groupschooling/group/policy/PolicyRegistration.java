package cn.huaiyuan.groupschooling.group.policy;

import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.kit.text.Identifying;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document as a caller registers it. */
record PolicyRegistration(
        @NotBlank @Size(max = 60) @Schema(description = "As it is printed", examples = "怀教组〔2024〕1号") @Identifying String documentNumber,
        @NotBlank @Size(max = 200) @Schema(examples = "关于印发《怀远县深化义务教育学校集团化办学实施方案》的通知") String title,
        @NotBlank @Size(max = 100) @Schema(examples = "中共怀远县委教育工作领导小组") String issuer,
        @NotNull Policy.Topic topic, @NotNull LocalDate issuedOn,
        @NotNull @Schema(description = "First day on which it is in force") LocalDate validFrom,
        @Schema(nullable = true, description = "Last day, inclusive; null while it is in force") LocalDate validTo,
        @NotNull @Size(max = 300) @Schema(description = "In the order of the document") List<Policy.@Valid Clause> clauses,
        @Size(max = 500) @Schema(nullable = true, description = "Why; required to change a document, or to enter it anew after it was voided") String reason) {

    Period validity() {
        return new Period(validFrom, validTo);
    }
}
