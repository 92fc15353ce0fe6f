package cn.huaiyuan.groupschooling.group.census;

import cn.huaiyuan.groupschooling.kit.text.Identifying;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/** A row of a table of censuses. */
record CensusRow(@NotBlank @Size(max = 50) @Identifying String unitCode,
        @NotBlank @Size(max = 50) @Identifying String schoolYear,
        @NotNull @PositiveOrZero @Max(20_000) Integer students, @NotNull @PositiveOrZero @Max(400) Integer classes,
        @Size(max = 500) String reason, @Size(max = 200) String document) {

    String key() {
        return unitCode + " " + schoolYear;
    }

    CensusCount count() {
        return new CensusCount(students, classes, reason, document);
    }
}
