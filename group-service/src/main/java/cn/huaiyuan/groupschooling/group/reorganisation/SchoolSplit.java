package cn.huaiyuan.groupschooling.group.reorganisation;

import cn.huaiyuan.groupschooling.group.succession.Manner;
import cn.huaiyuan.groupschooling.group.succession.Succession;
import cn.huaiyuan.groupschooling.kit.text.Identifying;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks to move units of a school to other schools. A school that keeps none of its units ends. */
record SchoolSplit(@NotEmpty @Size(max = 20) List<@NotNull @Valid Part> parts,
        @NotNull @Schema(description = "First day on which the units are a part of the other schools") LocalDate on,
        @NotBlank @Size(max = 200) @Schema(examples = "怀教〔2026〕12号") String document,
        @NotBlank @Size(max = 500) @Schema(examples = "小学部、初中部分设") String reason) {

    /** The units that one school takes over. */
    @Schema(name = "SchoolPart")
    record Part(
            @NotBlank @Schema(description = "A registered school that is open on the day", examples = "2134000003") @Identifying String schoolCode,
            @NotEmpty @Size(max = 100) @Schema(examples = "[\"3134000001-C01-P\"]") @Identifying List<@NotBlank String> unitCodes) {
    }

    List<String> schoolCodes() {
        return parts.stream().map(Part::schoolCode).toList();
    }

    List<String> unitCodes() {
        return parts.stream().flatMap(part -> part.unitCodes().stream()).toList();
    }

    /** @param continues whether the school with the code keeps units */
    Succession succession(String schoolCode, boolean continues) {
        return new Succession(on, Manner.SPLIT,
                ReorganisationRules.successors(schoolCode, continues, schoolCodes()), document);
    }
}
