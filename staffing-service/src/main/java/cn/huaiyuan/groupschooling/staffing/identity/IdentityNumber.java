package cn.huaiyuan.groupschooling.staffing.identity;

import cn.huaiyuan.groupschooling.kit.text.IdentityNumbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A national identity number of 18 characters (GB 11643-1999). Never shown whole: even its text form is masked, so that
 * no log and no message can have it by accident.
 */
public final class IdentityNumber {
    private static final int LENGTH = 18;
    private static final Pattern FORM = Pattern.compile("[0-9]{17}[0-9X]");

    private final String digits;

    private IdentityNumber(String digits) {
        this.digits = digits;
    }

    /** @throws IllegalArgumentException where {@link #faults} finds any; the message does not repeat the text */
    public static IdentityNumber of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not an identity number");
        }
        return new IdentityNumber(text);
    }

    /**
     * What is wrong with a text, as reason codes; empty where it is an identity number. Nothing is repaired: a
     * full-width digit or a small x tells of a source that has to be put right. The region part may be a former code,
     * so it is not looked up.
     *
     * @param today no one is born after it
     */
    public static List<String> faults(String text, LocalDate today) {
        var faults = new ArrayList<String>();
        if (text.chars().anyMatch(c -> c >= '\uff01' && c <= '\uff5e' || c == '\u3000')) {
            faults.add("national-id.full-width");
        }
        if (text.indexOf('x') >= 0) {
            faults.add("national-id.lower-case");
        }
        if (text.codePointCount(0, text.length()) != LENGTH) {
            faults.add("national-id.length");
        }
        if (faults.isEmpty() && !FORM.matcher(text).matches()) {
            faults.add("national-id.characters");
        }
        if (faults.isEmpty()) {
            if (IdentityNumbers.birthday(text).filter(day -> !day.isAfter(today)).isEmpty()) {
                faults.add("national-id.date");
            }
            if (text.charAt(LENGTH - 1) != IdentityNumbers.checkDigit(text)) {
                faults.add("national-id.check-digit");
            }
        }
        return faults;
    }

    /** GB/T 2261.1: {@code "1"} male, {@code "2"} female, from digit 17. */
    public String gender() {
        return (digits.charAt(16) - '0') % 2 == 1 ? "1" : "2";
    }

    /** Six digits, eight stars, four characters. */
    public String masked() {
        return digits.substring(0, 6) + "********" + digits.substring(14);
    }

    /** The number itself, for the vault alone. */
    String reveal() {
        return digits;
    }

    @Override
    public String toString() {
        return masked();
    }
}
