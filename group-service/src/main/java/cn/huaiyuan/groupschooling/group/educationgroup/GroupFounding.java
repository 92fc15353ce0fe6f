package cn.huaiyuan.groupschooling.group.educationgroup;

import cn.huaiyuan.groupschooling.kit.text.Identifying;
import cn.huaiyuan.groupschooling.kit.text.ProperName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks to found a group. Its first tier begins on the day it is founded. */
record GroupFounding(
        @NotNull @Pattern(regexp = TierRules.GROUP_CODE, message = "{group-code}") @Schema(examples = "HY-G01") @Identifying String groupCode,
        @NotBlank @Size(max = 100) @Schema(examples = "怀远实验中学教育集团") @ProperName String name,
        @NotNull EducationGroup.Kind kind,
        @NotNull LocalDate foundedOn, @NotNull Tier tier, @NotNull Governance governance,
        @NotBlank @Size(max = 200) @Schema(description = "What founding and tier rest on", examples = "怀教组〔2024〕1号") String document,
        @Schema(required = true, description = "True if no document states the tier") boolean assumed) {

    GroupHistory history() {
        return new GroupHistory(name, List.of(), kind, foundedOn, null,
                List.of(new TierPeriod(tier, governance, foundedOn, null, document, assumed)), null);
    }
}
