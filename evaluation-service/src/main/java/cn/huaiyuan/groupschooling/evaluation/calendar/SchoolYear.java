package cn.huaiyuan.groupschooling.evaluation.calendar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A school year (学年), named by the calendar years it begins and ends in.
 *
 * @param startYear the calendar year in which it begins, 1 to 9998
 */
public record SchoolYear(int startYear) implements Comparable<SchoolYear> {

    private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d{4})");

    public SchoolYear {
        if (startYear < 1 || startYear > 9998) {
            throw new IllegalArgumentException(
                    "A school year begins in a year from 1 to 9998, not in " + startYear + ".");
        }
    }

    /**
     * Reads the form that {@link #toString()} writes, for example {@code 2026-2027}.
     *
     * @throws IllegalArgumentException if the text has another form or its years do not follow each other
     */
    public static SchoolYear parse(String text) {
        Matcher years = FORM.matcher(text);
        if (!years.matches() || Integer.parseInt(years.group(2)) != Integer.parseInt(years.group(1)) + 1) {
            throw new IllegalArgumentException("A school year is written like 2026-2027, not '" + text + "'.");
        }
        return new SchoolYear(Integer.parseInt(years.group(1)));
    }

    @Override
    public int compareTo(SchoolYear other) {
        return Integer.compare(startYear, other.startYear);
    }

    /** The form of events and paths, for example {@code 2026-2027}. */
    @Override
    public String toString() {
        return "%04d-%04d".formatted(startYear, startYear + 1);
    }
}
