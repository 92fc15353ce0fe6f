package cn.huaiyuan.groupschooling.staffing.teacher;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;

/**
 * The last day of each year up to which the snapshot of teachers is entered without a reason ({@code school_year.freeze},
 * rules §7, D-35).
 *
 * @param validFrom first day of entry to which it applies; what was entered before the first one goes by that one
 * @param document  what says so; if it is assumed, what is silent about it
 */
record FreezeDay(LocalDate validFrom, MonthDay day, String document, boolean assumed) {
    private static final List<FreezeDay> DAYS = List.of(
            new FreezeDay(LocalDate.of(2024, 2, 20), MonthDay.of(10, 31), "怀教组〔2024〕1号未载明统计口径的冻结日，此为假定", true));

    /** The last one that has passed on a day of entry. */
    static LocalDate lastBefore(LocalDate today) {
        var day = DAYS.stream().filter(one -> !one.validFrom().isAfter(today))
                .max(Comparator.comparing(FreezeDay::validFrom)).orElse(DAYS.get(0)).day();
        var ofThisYear = day.atYear(today.getYear());
        return ofThisYear.isBefore(today) ? ofThisYear : day.atYear(today.getYear() - 1);
    }
}
