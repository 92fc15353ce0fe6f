package cn.huaiyuan.groupschooling.kit.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The definition of a text, for bodies, parameters and files. Blanks at the ends are removed, several blanks become
 * one, line ends become {@code \n}, characters without width are removed. Invisible characters that change how the
 * text reads, and invalid ones, are refused by code point.
 */
public record CleanText(String value, List<Fault> faults) {
    private static final int MOST_NAMED = 10;
    private static final Pattern LINE_ENDS = Pattern.compile("\n+");
    private static final Pattern BETWEEN_CHINESE = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");

    /**
     * @param code stable reason code; {@code violation.<code>} is its text
     * @param args fill the text's places; they never repeat the text that is wrong
     */
    public record Fault(String code, List<String> args) {
    }

    public static CleanText of(String written, TextUse use) {
        var plain = isPlain(written, use);
        var faults = faults(written, use, plain);
        if (!faults.isEmpty() || !plain && isBlank(written)) {
            return new CleanText(null, faults);
        }
        return new CleanText(plain ? written : switch (use) {
            case IDENTIFYING -> identifying(written);
            case PROPER_NAME -> inOneLine(written);
            default -> even(written);
        }, faults);
    }

    private static List<Fault> faults(String text, TextUse use, boolean plain) {
        var refused = plain ? List.<String>of() : refused(text, use);
        var number = use != TextUse.IDENTITY_NUMBER && IdentityNumbers.occurIn(text);
        if (refused.isEmpty() && !number) {
            return List.of();
        }
        var faults = new ArrayList<Fault>();
        if (!refused.isEmpty()) {
            faults.add(new Fault("text.characters", List.of(String.join(", ", refused))));
        }
        if (number) {
            faults.add(new Fault("text.identity-number", List.of()));
        }
        return faults;
    }

    /** The form in which texts that identify are stored and compared; null stays null. */
    public static String identifying(String text) {
        return text == null ? null : even(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    /** Whether the text has no visible character. */
    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!Look.of(text.codePointAt(i)).isBlankAlone()) {
                return false;
            }
        }
        return true;
    }

    /** The text with normalized blanks; characters that are to be refused stay. */
    public static String even(String text) {
        var even = new StringBuilder(text.length());
        var lineEnds = 0;
        var blank = false;
        var before = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(before)) {
            var c = text.codePointAt(i);
            switch (Look.of(c)) {
                case ZERO_WIDTH -> {
                    // The text reads the same without it.
                }
                case BLANK -> blank = true;
                case LINE_END -> lineEnds += c == '\n' && before == '\r' ? 0 : 1;
                default -> {
                    if (!even.isEmpty()) {
                        even.append(lineEnds > 0 ? "\n".repeat(lineEnds) : blank ? " " : "");
                    }
                    even.appendCodePoint(c);
                    lineEnds = 0;
                    blank = false;
                }
            }
            before = c;
        }
        return even.toString();
    }

    /** The text with normalized blanks in one line, without blanks between Chinese characters. */
    public static String inOneLine(String text) {
        return BETWEEN_CHINESE.matcher(LINE_ENDS.matcher(even(text)).replaceAll(" ")).replaceAll("");
    }

    /** The text without any blank or invisible character. */
    public static String withoutBlanks(String text) {
        return text.codePoints().filter(c -> switch (Look.of(c)) {
            case BLANK, LINE_END, ZERO_WIDTH -> false;
            default -> true;
        }).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** The text for a message: invisible characters are named, identity numbers masked. */
    public static String shown(String text) {
        var masked = IdentityNumbers.masked(text);
        return isPlain(masked, TextUse.FREE)
                ? masked
                : masked.codePoints()
                        .mapToObj(c -> Look.of(c).isUnseen() ? "<" + name(c) + ">" : Character.toString(c))
                        .collect(Collectors.joining());
    }

    /** A fast check: nearly all texts are plain, and tables have millions of them. */
    private static boolean isPlain(String text, TextUse use) {
        var blank = true;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == ' ') {
                if (blank || use == TextUse.PROPER_NAME) {
                    return false;
                }
                blank = true;
            } else if (c > ' ' && c < 0x7F || c >= 0x4E00 && c <= 0x9FFF || c >= 0x3001 && c <= 0x301B
                    || c >= 0xFF01 && c <= 0xFF5E && use != TextUse.IDENTIFYING) {
                blank = false;
            } else {
                return false;
            }
        }
        return !blank;
    }

    /** Code points with positions from 1: a message with the text itself would look right. */
    private static List<String> refused(String text, TextUse use) {
        var refused = new ArrayList<String>();
        var position = 0;
        for (int i = 0; i < text.length() && refused.size() < MOST_NAMED; position++) {
            var c = text.codePointAt(i);
            if (use.refuses(Look.of(c))) {
                refused.add(name(c) + " (" + (position + 1) + ")");
            }
            i += Character.charCount(c);
        }
        return refused;
    }

    private static String name(int codePoint) {
        return "U+%04X".formatted(codePoint);
    }
}
