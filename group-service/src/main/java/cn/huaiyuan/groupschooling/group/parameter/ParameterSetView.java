package cn.huaiyuan.groupschooling.group.parameter;

import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A set of parameters as callers see it. */
@Schema(name = "ParameterSet")
record ParameterSetView(@Schema(examples = "school_year") String name, @Schema(examples = "2024.1") String version,
        @Schema(description = "Document and clause; if the values are assumed, the document that does not state them", examples = "怀教组〔2024〕1号三(二)5") String document,
        @Schema(description = "True if no document states the values") boolean assumed, LocalDate validFrom,
        @Schema(description = "By the keys of the rule catalogue") Map<String, Object> values) {

    static ParameterSetView of(ParameterSet set) {
        var source = set.source();
        return new ParameterSetView(set.name(), source.version(), source.document(), source.assumed(),
                source.validFrom(), set.values());
    }
}
