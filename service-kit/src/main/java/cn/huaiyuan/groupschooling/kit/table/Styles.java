package cn.huaiyuan.groupschooling.kit.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** How a workbook shows the numbers of cells: nothing else of its styles is read. */
final class Styles {
    enum Shown {
        NUMBER, DAY,
        /** A date without its day. */
        MONTH
    }

    private static final long LARGEST = 128 * Archive.MEGABYTE;
    /** Spreadsheets write 64,000 of them at most, and formats of 255 characters. */
    private static final int MOST = 100_000;
    private static final int LONGEST_FORMAT = 255;
    /** Date formats of Chinese spreadsheets that have a number but no text, and those without a day. */
    private static final Set<Integer> CHINESE_DAYS = Set.of(28, 29, 30, 31, 51, 53, 54, 58);
    private static final Set<Integer> CHINESE_MONTHS = Set.of(27, 36, 50, 52, 57);
    /** What a format shows literally, or tells of colour and language. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]");

    private final Map<Integer, Shown> byFormat = new HashMap<>();
    private final List<Shown> byStyle = new ArrayList<>();

    /** @param part null where the workbook has none */
    Styles(Archive archive, String part) throws IOException {
        if (part == null || !archive.has(part)) {
            return;
        }
        try (var xml = new XmlPart(archive.open(part, LARGEST))) {
            String list = null;
            while (xml.next()) {
                if ("numFmts".equals(xml.begun()) || "cellXfs".equals(xml.begun())) {
                    list = xml.begun();
                } else if (list != null && xml.ends(list)) {
                    list = null;
                } else if ("numFmts".equals(list) && "numFmt".equals(xml.begun())) {
                    var format = xml.integer("numFmtId", 0);
                    byFormat.put(format, shown(format, xml.attribute("formatCode")));
                } else if ("cellXfs".equals(list) && "xf".equals(xml.begun())) {
                    byStyle.add(byFormat.computeIfAbsent(xml.integer("numFmtId", 0),
                            format -> shown(format, BuiltinFormats.getBuiltinFormat(format))));
                }
                if (byStyle.size() > MOST || byFormat.size() > MOST) {
                    throw new UnreadableFile("table.too-large", null);
                }
            }
        }
    }

    Shown shown(int style) {
        return style >= 0 && style < byStyle.size() ? byStyle.get(style) : Shown.NUMBER;
    }

    private static Shown shown(int index, String code) {
        var format = code == null || code.length() > LONGEST_FORMAT ? "" : code;
        if (CHINESE_MONTHS.contains(index)) {
            return Shown.MONTH;
        }
        if (!CHINESE_DAYS.contains(index) && !DateUtil.isADateFormat(index, format)) {
            return Shown.NUMBER;
        }
        var bare = LITERAL.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
        return bare.contains("y") && !bare.contains("d") ? Shown.MONTH : Shown.DAY;
    }
}
