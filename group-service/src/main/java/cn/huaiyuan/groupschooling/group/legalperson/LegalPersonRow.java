package cn.huaiyuan.groupschooling.group.legalperson;

import cn.huaiyuan.groupschooling.kit.text.Identifying;
import cn.huaiyuan.groupschooling.kit.text.ProperName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A row of a table of legal persons: an entry with its code. */
record LegalPersonRow(@NotBlank @Size(max = 50) @Identifying String legalPersonCode,
        @NotBlank @Size(max = 100) @ProperName String name,
        @NotNull LocalDate registeredOn, LocalDate deregisteredOn, @Size(max = 200) String deregistrationDocument,
        @Size(max = 500) String checkOverride, @Size(max = 500) String reason) {

    LegalPersonRegistration registration() {
        return new LegalPersonRegistration(name, registeredOn, deregisteredOn, deregistrationDocument, checkOverride,
                reason);
    }
}
