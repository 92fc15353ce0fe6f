package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.problem.Texts;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fault as callers see it, worded in their language. */
@Schema(name = "ImportFault")
record ImportFaultView(
        @Schema(nullable = true, description = "Name of the sheet; null where the file has none, or all of it is meant") String sheet,
        @Schema(description = "Row or line of the file, from 1; 0 where a whole sheet or file is meant", examples = "17") int row,
        @Schema(nullable = true, description = "Header as written; null where the whole row is meant", examples = "开办日期") String column,
        @Schema(nullable = true, description = "The column's field", examples = "openedOn") String field,
        @Schema(description = "Stable reason code", examples = "date.ambiguous") String code, String message,
        @Schema(nullable = true, description = "What stands in the file, at most 200 characters", examples = "2015.1") String value) {

    static ImportFaultView of(ImportFault fault, Locale language) {
        return new ImportFaultView(fault.sheet(), fault.rowNumber(), fault.columnName(), fault.field(), fault.code(),
                message(fault, language), fault.value());
    }

    private static String message(ImportFault fault, Locale language) {
        var wording = Locale.ENGLISH.equals(language) ? fault.wordingEn() : fault.wordingZh();
        var args = fault.args().stream().map(arg -> Texts.find(language, "noun." + arg).orElse(arg)).toArray();
        return Optional.ofNullable(wording).or(() -> Texts.find(language, "violation." + fault.code(), args))
                .or(() -> Texts.find(language, "problem." + fault.code() + ".detail", args))
                .or(() -> Texts.find(language, "problem." + fault.code(), args)).orElse(fault.code());
    }
}
