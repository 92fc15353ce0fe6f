package cn.huaiyuan.groupschooling.kit.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** The number formats of a workbook; nothing else of its styles is read. */
final class Styles {
    enum As {
        NUMBER, DAY,
        /** A date without its day. */
        MONTH,
        /** A date without its month and day. */
        YEAR
    }

    /**
     * @param digits that a number is shown with at least, zeros before it; {@link #OTHER} if others are shown than those
     *            that are stored
     */
    record Shown(As as, int digits) {
        private static final int OTHER = Integer.MAX_VALUE;
        private static final Shown AS_IT_IS = new Shown(As.NUMBER, 1);

        boolean isAsStored(BigDecimal number) {
            return digits <= Math.max(1, number.precision() - number.scale());
        }
    }

    private static final long LARGEST = 128 * Archive.MEGABYTE;
    /** Spreadsheets write at most 64,000 styles, and formats of 255 characters. */
    private static final int MOST = 100_000;
    private static final int LONGEST_FORMAT = 255;
    /** Built-in Chinese date formats, which have a number but no text; the second set shows no day. */
    private static final Set<Integer> CHINESE_DAYS = Set.of(28, 29, 30, 31, 51, 53, 54, 58);
    private static final Set<Integer> CHINESE_MONTHS = Set.of(27, 36, 50, 52, 57);
    /** Literal text, colour and language in a format. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|[\\\\!_*].|\\[[^\\]]*\\]");
    /** The section for numbers that are not negative. */
    private static final Pattern FIRST_SECTION = Pattern
            .compile("(?:\"[^\"]*\"|[\\\\!_*].|\\[[^\\]]*\\]|[^;])*");
    /** A digit or point in a literal; a width or a condition does not count. */
    private static final Pattern FOREIGN_DIGIT = Pattern.compile("\".*\\d.*\"|[\\\\!*][\\d.]");
    /** Percent, thousands, and digits that do not belong to the number. */
    private static final Pattern OTHER_DIGITS = Pattern.compile("%|[0#?],+(?![0#?,])|[1-9]");

    private final Map<Integer, Shown> byFormat = new HashMap<>();
    private final List<Shown> byStyle = new ArrayList<>();

    /** @param part null if the workbook has none */
    Styles(Archive archive, String part) throws IOException {
        if (part == null || !archive.has(part)) {
            return;
        }
        try (var xml = new XmlPart(archive, part, LARGEST)) {
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
        return style >= 0 && style < byStyle.size() ? byStyle.get(style) : Shown.AS_IT_IS;
    }

    private static Shown shown(int index, String code) {
        var format = code == null || code.length() > LONGEST_FORMAT ? "" : code;
        if (CHINESE_MONTHS.contains(index)) {
            return new Shown(As.MONTH, 1);
        }
        var bare = LITERAL.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
        if (!CHINESE_DAYS.contains(index) && !DateUtil.isADateFormat(index, format)) {
            return new Shown(As.NUMBER, digits(format));
        }
        var year = bare.contains("y") && !bare.contains("d");
        return new Shown(!year ? As.DAY : bare.contains("m") ? As.MONTH : As.YEAR, 1);
    }

    /** How many digits of a number are shown at least, without those of exponents. */
    private static int digits(String format) {
        var section = FIRST_SECTION.matcher(format);
        var first = section.lookingAt() ? section.group() : "";
        var bare = LITERAL.matcher(first).replaceAll("");
        if (LITERAL.matcher(first).results().anyMatch(literal -> FOREIGN_DIGIT.matcher(literal.group()).matches())
                || OTHER_DIGITS.matcher(bare).find()) {
            return Shown.OTHER;
        }
        return (int) bare.split("[.eE]", 2)[0].chars().filter(c -> c == '0').count();
    }
}
