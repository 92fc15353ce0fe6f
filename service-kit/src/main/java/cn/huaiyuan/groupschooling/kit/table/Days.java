package cn.huaiyuan.groupschooling.kit.table;

import cn.huaiyuan.groupschooling.kit.time.Dates;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** Reads dates and months as clerks and spreadsheets write them. */
final class Days {
    private static final Pattern MIDNIGHT = Pattern.compile("[\\sT]0?0:00(:00(\\.0+)?)?$");
    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})"
            + "|年(\\d{1,2})月(\\d{1,2})[日号]|(\\d{2})(\\d{2}))");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})|年(\\d{1,2})月|(\\d{2}))");
    /** Ambiguous: January, or an October typed as a number; a year, or the serial number of a day in 1905 or 1906. */
    private static final Pattern AMBIGUOUS = Pattern.compile("\\d{4}\\.1|(19|20|21)\\d{2}");
    private static final Pattern SERIAL = Pattern.compile("[1-9]\\d{0,5}");
    /** 29 February 1900, which spreadsheets take for a real day. */
    private static final int NO_DAY = 60;
    /** 2199-12-31. */
    private static final int LAST_SERIAL = 109_574;

    private final boolean from1904;

    /** @param from1904 whether the workbook counts its days from 1904 */
    Days(boolean from1904) {
        this.from1904 = from1904;
    }

    /** @param last whether a month stands for its last day, instead of its first */
    Value read(Cell cell, boolean last) {
        return switch (cell.kind()) {
            case DATE -> inRange(cell.date());
            case MONTH -> month(YearMonth.from(cell.date()), last);
            case TEXT, NUMBER -> parse(cell.text(), last);
            case TIME, ERROR, NOT_COMPUTED, SHOWN_OTHERWISE, NO_VALUE -> Value.fault("date");
        };
    }

    private Value parse(String written, boolean last) {
        var bare = written.strip();
        var text = Blanks.remove(bare.endsWith("0") ? MIDNIGHT.matcher(bare).replaceFirst("") : bare);
        if (AMBIGUOUS.matcher(text).matches()) {
            return Value.fault("date.ambiguous");
        }
        if (SERIAL.matcher(text).matches() && Integer.parseInt(text) <= LAST_SERIAL) {
            return serial(Integer.parseInt(text));
        }
        try {
            var day = DAY.matcher(text);
            if (day.matches()) {
                return inRange(LocalDate.of(number(day.group(1)), number(day.group(3), day.group(5), day.group(7)),
                        number(day.group(4), day.group(6), day.group(8))));
            }
            var month = MONTH.matcher(text);
            return month.matches()
                    ? month(YearMonth.of(number(month.group(1)),
                            number(month.group(2), month.group(3), month.group(4))), last)
                    : Value.fault("date");
        } catch (DateTimeException notInTheCalendar) {
            return Value.fault("date");
        }
    }

    private Value serial(int serial) {
        var day = day(serial, from1904);
        return day == null ? Value.fault("date") : inRange(day);
    }

    /** The day with a serial number; null if there is none. */
    static LocalDate day(int serial, boolean from1904) {
        if (from1904) {
            return LocalDate.of(1904, 1, 1).plusDays(serial);
        }
        return serial == NO_DAY
                ? null
                : LocalDate.of(1899, 12, serial < NO_DAY ? 31 : 30).plusDays(serial);
    }

    private static Value month(YearMonth month, boolean last) {
        return inRange(last ? month.atEndOfMonth() : month.atDay(1));
    }

    private static Value inRange(LocalDate date) {
        return Dates.inRange(date)
                ? Value.of(TextNode.valueOf(date.toString()))
                : Value.fault("date.range", Dates.FIRST, Dates.LAST);
    }

    /** The value of the group that matched. */
    private static int number(String... groups) {
        for (var group : groups) {
            if (group != null) {
                return Integer.parseInt(group);
            }
        }
        throw new IllegalArgumentException("no group matched");
    }
}
