package cn.huaiyuan.groupschooling.group.reorganisation;

import cn.huaiyuan.groupschooling.group.succession.Manner;
import cn.huaiyuan.groupschooling.group.succession.Succession;
import cn.huaiyuan.groupschooling.kit.text.Identifying;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks to split a unit into others. */
record UnitSplit(
        @NotEmpty @Size(max = 20) @Schema(description = "Codes of registered units of the same stage that exist on the day", examples = "[\"3134000001-C02-P\"]") @Identifying List<@NotBlank String> into,
        @Schema(required = true, description = "True if the unit continues beside them, false if it ends") boolean goesOn,
        @NotNull @Schema(description = "First day after the split") LocalDate on,
        @NotBlank @Size(max = 200) @Schema(examples = "怀教〔2026〕12号") String document,
        @NotBlank @Size(max = 500) @Schema(examples = "校区分设") String reason) {

    Succession succession(String unitCode) {
        return new Succession(on, Manner.SPLIT, ReorganisationRules.successors(unitCode, goesOn, into), document);
    }
}
