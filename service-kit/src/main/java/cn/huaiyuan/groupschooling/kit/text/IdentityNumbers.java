package cn.huaiyuan.groupschooling.kit.text;

import cn.huaiyuan.groupschooling.kit.time.Dates;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Finds national identity numbers of 18 characters (GB 11643-1999) in free text, where they must not be. It is one if it
 * begins with a province, the birth date is a date of 1900 to 2099 and the check digit is right; the code of a legal
 * person is none. Digits count in any width and script, and blanks, dashes, dots, strokes, brackets, commas, colons,
 * semicolons, the words for year, month and day, and characters that cannot be seen may stand between groups of them.
 * <p>
 * Looked at are 18 digits that make up whole groups. A longer run without a break is not searched: an order number with a
 * day in it would be taken for one in eleven. Nor are numbers of 15 digits: they have no check digit, so that one number in
 * thirty would be one.
 */
public final class IdentityNumbers {
    private static final int LENGTH = 18;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;
    private static final int BIRTH_BEGINS = 6;
    private static final int BIRTH_ENDS = 14;
    private static final String BETWEEN = "./\\_~|()[],:;年月日\u3001\uFF08\uFF09\u3010\u3011\uFF0C\uFF1A\uFF1B\u00B7\u2022\u2027\u2212\u3002\u30FB\uFF0E\uFF0F\uFF3F\uFF61\uFF64\uFF65\uFF5E";
    /** In full width, as Roman numeral, Cyrillic letter and sign of multiplication too. */
    private static final String LIKE_X = "Xx\uFF38\uFF58\u2169\u2179\u0425\u0445\u00D7";
    /** U+2474 and the like stand for a number of two digits. */
    private static final int MOST_DIGITS_OF_A_CHARACTER = 2;
    /** GB/T 2260: the provinces, by the first two digits. */
    private static final Set<String> PROVINCES = Set.of("11", "12", "13", "14", "15", "21", "22", "23", "31", "32",
            "33",
            "34", "35", "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63",
            "64", "65", "71", "81", "82", "83", "91");
    private static final char GAP = ' ';
    private static final char OTHER = '#';

    private IdentityNumbers() {
    }

    /** @param text null holds none */
    public static boolean occurIn(String text) {
        return text != null && mayOccurIn(text) && (isIn(text) || isInOtherForm(text));
    }

    /** One character may stand for several digits, or for an X: that is how texts that identify are stored. */
    private static boolean isInOtherForm(String text) {
        return !Normalizer.isNormalized(text, Normalizer.Form.NFKC) && isIn(compatible(text));
    }

    private static boolean isIn(String text) {
        return find(symbols(text.codePoints().toArray()), 0) != null;
    }

    private static String compatible(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** The text with stars for the birth date of every identity number in it. */
    public static String masked(String text) {
        if (!mayOccurIn(text)) {
            return text;
        }
        var masked = maskedIn(text);
        return isInOtherForm(masked) ? maskedIn(compatible(masked)) : masked;
    }

    private static String maskedIn(String text) {
        var characters = text.codePoints().toArray();
        var symbols = symbols(characters);
        for (var found = find(symbols, 0); found != null; found = find(symbols, found[0] + 1)) {
            for (int i = BIRTH_BEGINS; i < BIRTH_ENDS; i++) {
                characters[found[i]] = '*';
                symbols[found[i]] = OTHER;
            }
        }
        return new String(characters, 0, characters.length);
    }

    /** The day in the digits 7 to 14; empty if there is no such day. */
    public static Optional<LocalDate> birthday(CharSequence number) {
        return Dates.parse(
                number.subSequence(6, 10) + "-" + number.subSequence(10, 12) + "-" + number.subSequence(12, 14));
    }

    /** The check digit that belongs to the first 17 digits. */
    public static char checkDigit(CharSequence number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECK_DIGITS.charAt(sum % 11);
    }

    /** Nearly all texts have too few digits. */
    private static boolean mayOccurIn(String text) {
        var digits = 0;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            digits += c >= '0' && c <= '9'
                    ? 1
                    : c >= 0x80 && (c < 0x4E00 || c > 0x9FFF) ? MOST_DIGITS_OF_A_CHARACTER : 0;
        }
        return digits >= LENGTH - 1;
    }

    /** Each character as a digit, an X, a gap between digits, or none of these. */
    private static char[] symbols(int[] characters) {
        var symbols = new char[characters.length];
        for (int i = 0; i < characters.length; i++) {
            symbols[i] = symbol(characters[i]);
        }
        return symbols;
    }

    private static char symbol(int c) {
        if (LIKE_X.indexOf(c) >= 0) {
            return 'X';
        }
        if (BETWEEN.indexOf(c) >= 0) {
            return GAP;
        }
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.OTHER_NUMBER, Character.LETTER_NUMBER -> {
                var digit = Character.getNumericValue(c);
                yield digit >= 0 && digit <= 9 ? (char) ('0' + digit) : OTHER;
            }
            case Character.DASH_PUNCTUATION -> GAP;
            default -> switch (Look.of(c)) {
                case BLANK, LINE_END, ZERO_WIDTH, MARK, SELECTOR, HIDDEN -> GAP;
                default -> OTHER;
            };
        };
    }

    /** The places of the 18 characters of the first one from a place on, or null. */
    private static int[] find(char[] symbols, int from) {
        for (int begin = from; begin + LENGTH <= symbols.length; begin++) {
            if (isDigit(symbols, begin) && !isDigit(symbols, begin - 1)) {
                var places = placesFrom(symbols, begin);
                if (places != null && isNumber(symbols, places)) {
                    return places;
                }
            }
        }
        return null;
    }

    /** Null unless just 18 stand there in whole groups, an X only at the end. */
    private static int[] placesFrom(char[] symbols, int begin) {
        var places = new int[LENGTH];
        var count = 0;
        var i = begin;
        for (; i < symbols.length && count < LENGTH; i++) {
            if (isDigit(symbols, i) || symbols[i] == 'X' && count == LENGTH - 1) {
                places[count++] = i;
            } else if (symbols[i] != GAP) {
                return null;
            }
        }
        return count == LENGTH && !isDigit(symbols, i) ? places : null;
    }

    private static boolean isNumber(char[] symbols, int[] places) {
        var number = new StringBuilder(LENGTH);
        Arrays.stream(places).forEach(place -> number.append(symbols[place]));
        return PROVINCES.contains(number.substring(0, 2)) && number.charAt(LENGTH - 1) == checkDigit(number)
                && birthday(number)
                        .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR).isPresent();
    }

    private static boolean isDigit(char[] symbols, int place) {
        return place >= 0 && place < symbols.length && symbols[place] >= '0' && symbols[place] <= '9';
    }
}
