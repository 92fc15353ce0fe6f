package cn.huaiyuan.groupschooling.group.period;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A semester (学期) of a school year, written {@code 2026-2027-1}: the first ends on 31 January, the second on 31 August.
 * No document of the county gives other days.
 *
 * @param half 1 or 2
 */
public record Semester(SchoolYear year, int half) {
    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{4})-([12])");

    /** Empty where the text is none. */
    public static Optional<Semester> parse(String text) {
        var matcher = FORM.matcher(text);
        return matcher.matches()
                ? SchoolYear.parse(matcher.group(1)).map(year -> new Semester(year, Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    public Period days() {
        var whole = year.days();
        var second = LocalDate.of(whole.to().getYear(), 2, 1);
        return half == 1 ? new Period(whole.from(), second.minusDays(1)) : new Period(second, whole.to());
    }

    @Override
    public String toString() {
        return year + "-" + half;
    }
}
