package cn.huaiyuan.groupschooling.kit.table;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the column that a label names; stars, remarks in parentheses, blanks and width are ignored. */
final class Labels {
    /** Columns that are not read. */
    private static final Set<String> OF_NO_MATTER = Set.of("序号", "备注");
    private static final Pattern TRIMMINGS = Pattern.compile("^\\*+|\\*+$|:$|(?<=.)\\([^()]*\\)$");

    private final Map<String, Column> columns = new HashMap<>();

    Labels(List<Column> kind) {
        // Fields first: no label may hide one.
        kind.forEach(column -> columns.put(bare(column.field()), column));
        kind.forEach(column -> column.labels().forEach(label -> columns.putIfAbsent(bare(label), column)));
    }

    Optional<Column> column(Cell header) {
        return Optional.ofNullable(columns.get(bare(header.text())));
    }

    boolean isOfNoMatter(Cell header) {
        var label = bare(header.text());
        return OF_NO_MATTER.contains(label) && !columns.containsKey(label);
    }

    static String bare(String label) {
        var bare = Blanks.remove(label).toLowerCase(Locale.ROOT);
        while (isTrimmed(bare)) {
            var shorter = TRIMMINGS.matcher(bare).replaceFirst("");
            if (shorter.equals(bare)) {
                break;
            }
            bare = shorter;
        }
        return bare;
    }

    /** A fast check, because it is asked for each row of a table. */
    private static boolean isTrimmed(String label) {
        return !label.isEmpty() && (label.charAt(0) == '*' || "*:)".indexOf(label.charAt(label.length() - 1)) >= 0);
    }
}
