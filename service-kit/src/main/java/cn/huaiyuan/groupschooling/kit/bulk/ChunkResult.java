package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.aggregate.Effect;
import cn.huaiyuan.groupschooling.kit.table.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The effect of each row of a chunk, counted, and what was wrong with those that were refused. */
final class ChunkResult {
    private final List<Finding> findings = new ArrayList<>();
    private Tally tally = new Tally();

    void done(Effect effect) {
        tally = tally.plus(effect, 0);
    }

    ChunkResult refused(List<Finding> why) {
        findings.addAll(why);
        tally = tally.plus(Effect.REFUSED, why.size());
        return this;
    }

    /** Sorts the findings as the rows are, which belong to few sheets, one after another. */
    ChunkResult inOrderOf(List<Row> rows) {
        var sheets = rows.stream().map(Row::sheet).distinct().toList();
        findings.sort(Comparator.comparingInt((Finding found) -> sheets.indexOf(found.fault().sheet()))
                .thenComparingInt(found -> found.fault().row()));
        return this;
    }

    List<Finding> findings() {
        return findings;
    }

    Tally tally() {
        return tally;
    }
}
