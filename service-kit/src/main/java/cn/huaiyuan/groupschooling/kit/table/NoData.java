package cn.huaiyuan.groupschooling.kit.table;

import java.util.Set;
import java.util.regex.Pattern;

/** Recognizes rows that are filled but not data. */
final class NoData {
    private static final Set<String> TOTALS = Set.of("合计", "总计", "小计", "共计");
    private static final Pattern REMARK = Pattern.compile("^(注|备注|说明|填表|制表|审核|填报).*");

    private NoData() {
    }

    static boolean isTotal(Line line) {
        return line.cells().values().stream().filter(cell -> !cell.merged()).findFirst()
                .filter(cell -> TOTALS.contains(Labels.bare(cell.text()))).isPresent();
    }

    /** A remark or signature below the table: every filled cell begins like one. */
    static boolean isRemark(Line line) {
        return line.cells().values().stream().allMatch(cell -> REMARK.matcher(Blanks.remove(cell.text())).matches());
    }
}
