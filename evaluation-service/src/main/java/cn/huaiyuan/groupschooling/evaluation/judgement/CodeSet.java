package cn.huaiyuan.groupschooling.evaluation.judgement;

import cn.huaiyuan.groupschooling.evaluation.coverage.CoverageBasis;
import cn.huaiyuan.groupschooling.evaluation.rotation.NotCounted;
import cn.huaiyuan.groupschooling.evaluation.verdict.FactKind;
import cn.huaiyuan.groupschooling.evaluation.verdict.Flag;
import cn.huaiyuan.groupschooling.evaluation.verdict.Note;
import cn.huaiyuan.groupschooling.evaluation.verdict.Outcome;
import cn.huaiyuan.groupschooling.evaluation.verdict.Reason;
import cn.huaiyuan.groupschooling.kit.problem.Texts;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The codes that stand in one field of a verdict, in words.
 *
 * @param field  of a verdict or of a measure of coverage
 * @param labels by code
 */
@Schema(name = "CodeSet")
record CodeSet(@Schema(examples = "reason") String field,
        @Schema(description = "By code, in the language asked for") Map<String, String> labels) {
    private static final Map<String, Enum<?>[]> FIELDS = fields();

    static List<CodeSet> all(Locale language) {
        return FIELDS.entrySet().stream().map(field -> of(field.getKey(), field.getValue(), language)).toList();
    }

    private static CodeSet of(String field, Enum<?>[] codes, Locale language) {
        var labels = new LinkedHashMap<String, String>();
        Arrays.stream(codes).map(Enum::name)
                .forEach(code -> labels.put(code, Texts.find(language, "code." + field + "." + code).orElseThrow()));
        return new CodeSet(field, labels);
    }

    private static Map<String, Enum<?>[]> fields() {
        var fields = new LinkedHashMap<String, Enum<?>[]>();
        fields.put("outcome", Outcome.values());
        fields.put("reason", Reason.values());
        fields.put("flags", Flag.values());
        fields.put("notes", Note.values());
        fields.put("missing", FactKind.values());
        fields.put("excluded", NotCounted.values());
        fields.put("basis", CoverageBasis.values());
        return fields;
    }
}
