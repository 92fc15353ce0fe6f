package cn.huaiyuan.groupschooling.local.county;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Identity numbers (GB 11643) of nobody: right in form and check digit, in a region that was never assigned. */
public final class Identity {
    private static final String REGION = "349999";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private Identity() {
    }

    /** Another one for each number from 0 to 800,000. */
    public static String number(int number) {
        var birth = LocalDate.of(1970, 1, 1).plusDays(number * 5L % 9000);
        var body = REGION + birth.format(DateTimeFormatter.BASIC_ISO_DATE)
                + "%03d".formatted(number / 1800 * 2 + number % 2);
        var sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + CHECKS.charAt(sum % 11);
    }
}
