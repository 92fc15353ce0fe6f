package cn.huaiyuan.groupschooling.group.school;

import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.kit.text.Identifying;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The legal person of a school, and when it is. */
@Schema(name = "SchoolLegalPerson")
public record SchoolLegalPerson(
        @NotBlank @Schema(description = "Unified social credit code, GB 32100", examples = "123403210000000197") @Identifying String legalPersonCode,
        @NotNull LocalDate validFrom,
        @Schema(nullable = true, description = "Last day, inclusive; null if it has no end") LocalDate validTo) {

    public Period period() {
        return new Period(validFrom, validTo);
    }

    SchoolLegalPerson endingOn(LocalDate day) {
        return new SchoolLegalPerson(legalPersonCode, validFrom, day);
    }

    static List<SchoolLegalPerson> sorted(List<SchoolLegalPerson> all) {
        return all.stream().sorted(Comparator.comparing(SchoolLegalPerson::validFrom)).toList();
    }
}
