package cn.huaiyuan.groupschooling.group.parameter;

import cn.huaiyuan.groupschooling.group.period.SchoolYear;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;

/**
 * The days of a school year that a census or the record of a semester depends on ({@code school_year.*}, rules §7).
 *
 * @param secondSemester first day of the second semester; the first one begins with the year, on 1 September
 * @param snapshot the day for which numbers are counted
 * @param freeze   the last day on which they are recorded and corrected without a document, and memberships without a
 *                 reason (D-35)
 */
public record SchoolYearParameters(Source source, MonthDay secondSemester, MonthDay snapshot,
        MonthDay freeze) implements ParameterSet {

    @Override
    public String name() {
        return "school_year";
    }

    @Override
    public Map<String, Object> values() {
        return Map.of("school_year.s1", List.of("09-01", text(dayBefore(secondSemester))), "school_year.s2",
                List.of(text(secondSemester), "08-31"), "school_year.snapshot", text(snapshot), "school_year.freeze",
                text(freeze));
    }

    /** The last freeze day that has passed on a day. */
    public LocalDate lastFreezeBefore(LocalDate today) {
        var year = SchoolYear.of(today);
        var ofThisYear = year.on(freeze);
        return ofThisYear.isBefore(today) ? ofThisYear : new SchoolYear(year.start() - 1).on(freeze);
    }

    /** 2024 is a leap year: the day may be 29 February. */
    private static MonthDay dayBefore(MonthDay day) {
        return MonthDay.from(day.atYear(2024).minusDays(1));
    }

    private static String text(MonthDay day) {
        return "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
    }
}
