package cn.huaiyuan.groupschooling.local.launcher;

import java.util.ArrayList;
import java.util.List;

/** Columns that stand straight on a terminal, where a Chinese character is two places wide. */
final class Columns {
    private static final String GAP = "  ";

    private Columns() {
    }

    static List<String> align(List<List<String>> rows) {
        var widths = new int[rows.get(0).size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        });
        var lines = new ArrayList<String>();
        for (var row : rows) {
            var line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - width(row.get(i)))).append(GAP);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int width(int character) {
        var block = Character.UnicodeBlock.of(character);
        return block == Character.UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS
                || block == Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS
                || block == Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION ? 2 : 1;
    }
}
