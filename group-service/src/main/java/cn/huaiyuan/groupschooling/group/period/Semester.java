package cn.huaiyuan.groupschooling.group.period;

import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A semester (学期) of a school year, written {@code 2026-2027-1}. The first day of the second semester is a parameter
 * ({@code school_year.s1}, {@code school_year.s2}).
 *
 * @param half 1 or 2
 */
public record Semester(SchoolYear year, int half) {
    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{4})-([12])");

    /** Empty if the text is not a semester. */
    public static Optional<Semester> parse(String text) {
        var matcher = FORM.matcher(text);
        return matcher.matches()
                ? SchoolYear.parse(matcher.group(1)).map(year -> new Semester(year, Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** @throws ProblemException 400 if the request's parameter {@code semester} is not one */
    public static Semester ofParameter(String text) {
        return parse(text)
                .orElseThrow(() -> ProblemException.invalid(List.of(Violation.ofParameter("semester", "semester"))));
    }

    /** @param secondBegins first day of the second semester, which ends with the year */
    public Period days(MonthDay secondBegins) {
        var whole = year.days();
        var second = year.on(secondBegins);
        return half == 1 ? new Period(whole.from(), second.minusDays(1)) : new Period(second, whole.to());
    }

    @Override
    public String toString() {
        return year + "-" + half;
    }
}
