package cn.huaiyuan.groupschooling.group.period;

import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A school year (学年), 1 September to 31 August, written {@code 2026-2027}.
 *
 * @param start the year in which it begins
 */
public record SchoolYear(int start) {
    private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d{4})");
    private static final MonthDay BEGIN = MonthDay.of(9, 1);

    /** Empty if the form is wrong or the two years do not follow each other. */
    public static Optional<SchoolYear> parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var start = Integer.parseInt(matcher.group(1));
        return Integer.parseInt(matcher.group(2)) == start + 1 ? Optional.of(new SchoolYear(start)) : Optional.empty();
    }

    /** @throws ProblemException 400 if the request's parameter {@code schoolYear} is not one */
    public static SchoolYear ofParameter(String text) {
        return parse(text).orElseThrow(
                () -> ProblemException.invalid(List.of(Violation.ofParameter("schoolYear", "school-year"))));
    }

    public static SchoolYear of(LocalDate day) {
        return new SchoolYear(day.getMonthValue() >= 9 ? day.getYear() : day.getYear() - 1);
    }

    public Period days() {
        return new Period(LocalDate.of(start, 9, 1), LocalDate.of(start + 1, 8, 31));
    }

    /** The day of the year on which a day of the calendar falls. */
    public LocalDate on(MonthDay day) {
        return day.atYear(day.isBefore(BEGIN) ? start + 1 : start);
    }

    @Override
    public String toString() {
        return "%04d-%04d".formatted(start, start + 1);
    }
}
