package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.table.Column;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kind of table as callers see it. */
@Schema(name = "ImportKind")
record ImportKindView(@Schema(examples = "units") String name, List<Column> columns) {

    static ImportKindView of(ImportKind<?> kind) {
        return new ImportKindView(kind.name(), kind.columns());
    }
}
