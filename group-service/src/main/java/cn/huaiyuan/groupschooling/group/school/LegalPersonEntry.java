package cn.huaiyuan.groupschooling.group.school;

import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.kit.text.Identifying;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which legal person stands behind a school from when to when, as it comes in, goes out and stands in events. */
@Schema(name = "SchoolLegalPerson")
public record LegalPersonEntry(
        @NotBlank @Schema(description = "Unified social credit code, GB 32100", examples = "123403210000000197") @Identifying String legalPersonCode,
        @NotNull LocalDate validFrom,
        @Schema(nullable = true, description = "Last day, inclusive; null while it lasts") LocalDate validTo) {

    public Period period() {
        return new Period(validFrom, validTo);
    }

    static List<LegalPersonEntry> sorted(List<LegalPersonEntry> entries) {
        return entries.stream().sorted(Comparator.comparing(LegalPersonEntry::validFrom)).toList();
    }
}
