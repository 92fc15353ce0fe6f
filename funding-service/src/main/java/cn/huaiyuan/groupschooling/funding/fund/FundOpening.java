package cn.huaiyuan.groupschooling.funding.fund;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks to open a fund. More than ten billion CNY is a slip of the pen: no county spends that much on this. */
record FundOpening(@NotNull @Schema(examples = "2026") Integer fiscalYear,
        @NotNull @Positive @Max(1_000_000_000_000L) @Schema(description = "In fen, 1/100 CNY", examples = "94000000") Long amountFen,
        @NotBlank @Size(max = 200) @Schema(description = "The document that sets the amount", examples = "怀财教〔2026〕1号") String document,
        @Schema(description = "Today if it is not given") LocalDate openedOn) {
}
