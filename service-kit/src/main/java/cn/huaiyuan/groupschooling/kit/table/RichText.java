package cn.huaiyuan.groupschooling.kit.table;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of a workbook, which may consist of several runs. */
final class RichText {
    /** Escape of a character that XML cannot hold. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final int REPLACEMENT = 0xFFFD;

    private RichText() {
    }

    /** Reads to the end of the element, without phonetic runs. */
    static String read(XmlPart xml, String element) throws IOException {
        var text = new StringBuilder();
        var phonetic = false;
        var within = false;
        while (xml.next() && !xml.ends(element)) {
            if ("rPh".equals(xml.begun()) || xml.ends("rPh")) {
                phonetic = !phonetic;
            } else if ("t".equals(xml.begun()) || xml.ends("t")) {
                within = !within;
            } else if (within && !phonetic && xml.text() != null) {
                text.append(xml.text());
            }
            if (text.length() > CsvGrid.LONGEST_FIELD) {
                throw new UnreadableFile("table.too-large", null);
            }
        }
        return decoded(text.toString());
    }

    /** Half a surrogate pair becomes U+FFFD. */
    static String decoded(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text).replaceAll(escaped -> Matcher
                .quoteReplacement(Character.toString((char) Integer.parseInt(escaped.group(1), 16)))).codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
