package cn.huaiyuan.groupschooling.kit.bulk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fault as callers see it, in their language. */
@Schema(name = "ImportFault")
record ImportFaultView(
        @Schema(nullable = true, description = "Name of the sheet; null if the file has no sheets, or the whole file is meant") String sheet,
        @Schema(description = "Row or line of the file, from 1; 0 if a whole sheet or file is meant", examples = "17") int row,
        @Schema(nullable = true, description = "Header as written; null if the whole row is meant", examples = "开办日期") String column,
        @Schema(nullable = true, description = "The column's field", examples = "openedOn") String field,
        @Schema(description = "Stable reason code", examples = "date.ambiguous") String code, String message,
        @Schema(nullable = true, description = "The value in the file, at most 200 characters", examples = "2015.1") String value) {
}
