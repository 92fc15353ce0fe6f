package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.table.Column;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kind of table as callers see it. */
@Schema(name = "ImportKind")
record ImportKindView(@Schema(examples = "units") String name, List<ColumnView> columns) {

    static ImportKindView of(ImportKind<?> kind) {
        return new ImportKindView(kind.name(), kind.columns().stream().map(ColumnView::of).toList());
    }

    /** A column as callers see it. */
    @Schema(name = "ImportColumn")
    record ColumnView(@Schema(examples = "stage") String field, Column.Type type,
            @Schema(description = "False if a cell may be blank; the column itself is always required") boolean required,
            @Schema(description = "Labels allowed in the header, besides the field itself") List<String> labels,
            @Schema(description = "Words allowed in a cell besides the constants, each with its constant") Map<String, String> words,
            @Schema(nullable = true) String example) {

        static ColumnView of(Column column) {
            return new ColumnView(column.field(), column.type(), column.required(), column.labels(), column.words(),
                    column.example());
        }
    }
}
