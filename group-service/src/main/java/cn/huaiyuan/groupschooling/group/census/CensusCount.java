package cn.huaiyuan.groupschooling.group.census;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was counted. The bounds catch typing errors: the largest schools of the country stay below them. */
record CensusCount(@NotNull @PositiveOrZero @Max(20_000) @Schema(examples = "2459") Integer students,
        @NotNull @PositiveOrZero @Max(400) @Schema(examples = "38") Integer classes,
        @Size(max = 500) @Schema(nullable = true, description = "Why; required to correct a census, to record it anew after it was voided, and for anything after the freeze") String reason,
        @Size(max = 200) @Schema(nullable = true, description = "What it rests on; required after the freeze", examples = "怀教体〔2026〕31号") String document) {

    /** Whether the census is active and has these numbers. A count without a document keeps the present document. */
    boolean matches(Census census) {
        return census.stands() && students == census.students() && classes == census.classes()
                && (document == null || document.equals(census.document()));
    }
}
