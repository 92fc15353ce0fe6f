package cn.huaiyuan.groupschooling.local.launcher;

import cn.huaiyuan.groupschooling.local.county.Annex3;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** What evaluation-service says of the county, as a table for the terminal. */
final class Verdicts {
    private static final String HEADLINE = "集团 | 类型 | 教师 | 交流 | 应达 | 结论 | 其中骨干等 | 应达 | 结论";

    private final Api groups;
    private final Api evaluation;
    private final String schoolYear;
    private final List<String> missing = new ArrayList<>();

    Verdicts(Suite suite, String schoolYear) {
        this.groups = new Api(suite.service("group-service"), suite.tokens(), "reader");
        this.evaluation = new Api(suite.service("evaluation-service"), suite.tokens(), "reader");
        this.schoolYear = schoolYear;
    }

    /** What the table lacks, empty where every group has its verdicts and the county its coverage. */
    List<String> missing() {
        return missing;
    }

    List<String> table() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(HEADLINE.split(" \\| ")));
        for (var group : Annex3.GROUPS) {
            rows.add(row(group));
        }
        var lines = new ArrayList<>(List.of("学年 " + schoolYear + "，由 evaluation-service 依据 Kafka 事件计算"));
        lines.addAll(Columns.align(rows));
        lines.add("* 附件3未列明类型与学段，均为演示假定 (assumed)");
        lines.addAll(coverage());
        return lines;
    }

    private List<String> row(Annex3.Group group) {
        // The tier of the snapshot day governs the whole school year.
        var period = groups.get("/v1/groups/" + group.code() + "?asOf=" + schoolYear.substring(0, 4) + "-09-01").body()
                .path("current");
        var tight = period.path("tier").asText().equals("TIGHT");
        var verdicts = evaluation.get("/v1/groups/" + group.code() + "/verdicts?schoolYear=" + schoolYear).body();
        var quota = find(verdicts, tight ? "S-ROT-TIGHT-10" : "S-ROT-LOOSE-5");
        var backbone = find(verdicts, tight ? "S-ROT-BACKBONE-50" : "S-ROT-BACKBONE-10");
        requireSufficient(group.name(), quota);
        return List.of(group.name(), (tight ? "紧密型" : "松散型") + (period.path("assumed").asBoolean() ? "*" : ""),
                text(quota, "denominator"), text(quota, "numerator"), text(quota, "required"), text(quota, "outcome"),
                text(backbone, "numerator"), text(backbone, "required"), text(backbone, "outcome"));
    }

    private List<String> coverage() {
        var coverage = evaluation.get("/v1/coverage").body();
        var lines = new ArrayList<String>();
        for (var goal : List.of("G-COV-2025", "G-COV-2030")) {
            var verdict = find(coverage, goal);
            requireSufficient(goal, verdict);
            lines.add("全县紧密型覆盖率 " + text(verdict, "numerator") + "/" + text(verdict, "denominator") + " = "
                    + rate(verdict)
                    + "，" + goal + " 要求 " + verdict.path("thresholdBasisPoints").asLong() / 100 + " %："
                    + text(verdict, "outcome") + settled(verdict));
        }
        return lines;
    }

    /** A goal after its deadline keeps the verdict of that day. */
    private String settled(JsonNode verdict) {
        return verdict.path("settledOn").isTextual()
                ? "（" + text(verdict, "settledOn") + " 定论，现为 " + text(verdict.path("current"), "numerator") + "/"
                        + text(verdict.path("current"), "denominator") + "）"
                : "";
    }

    /** In percent, cut after two places: a rounded value could claim what was missed. */
    private static String rate(JsonNode verdict) {
        var denominator = verdict.path("denominator").asLong();
        if (denominator == 0) {
            return "–";
        }
        var hundredths = BigInteger.valueOf(verdict.path("numerator").asLong()).multiply(BigInteger.valueOf(10_000))
                .divide(BigInteger.valueOf(denominator)).longValue();
        return "%d.%02d %%".formatted(hundredths / 100, hundredths % 100);
    }

    private void requireSufficient(String subject, JsonNode verdict) {
        if (verdict.path("outcome").asText().equals("INSUFFICIENT_DATA")) {
            missing.add(subject + " waits for facts: " + verdict.path("missing"));
        }
    }

    private JsonNode find(JsonNode answer, String rule) {
        for (var verdict : answer.path("verdicts")) {
            if (verdict.path("ruleId").asText().equals(rule)) {
                return verdict;
            }
        }
        missing.add("no verdict " + rule);
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    private String text(JsonNode verdict, String field) {
        var value = verdict.path(field);
        return value.isMissingNode() || value.isNull() ? "–" : value.asText();
    }
}
