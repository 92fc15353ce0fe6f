package cn.huaiyuan.groupschooling.evaluation.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The teaching periods of the school years (D-22).
 *
 * @param assumed first and last day of the first and of the second semester's period in a year whose dates are not known
 * @param known the two periods of the years whose dates are known
 */
public record TeachingPeriods(List<MonthDay> assumed, Map<SchoolYear, List<TeachingPeriod>> known) {

    public TeachingPeriods {
        assumed = List.copyOf(assumed);
        known = Collections.unmodifiableMap(new TreeMap<>(known));
        if (assumed.size() != 4 || known.values().stream().anyMatch(periods -> periods.size() != 2)) {
            throw new IllegalArgumentException(
                    "A school year has two teaching periods, each with a first and a last day.");
        }
    }

    /** The period of the semester. */
    public TeachingPeriod of(Semester semester, SchoolCalendar calendar) {
        int index = semester.number() - 1;
        List<TeachingPeriod> dates = known.get(semester.year());
        return dates != null
                ? dates.get(index)
                : new TeachingPeriod(calendar.day(assumed.get(2 * index), semester.year()),
                        calendar.day(assumed.get(2 * index + 1), semester.year()));
    }

    /** How many of the days from one to another, both inclusive, lie in a teaching period. */
    public long daysWithin(LocalDate from, LocalDate to, SchoolCalendar calendar) {
        long days = 0;
        for (Semester semester = calendar.semesterOf(from); !semester.firstDay().isAfter(to); semester = calendar
                .next(semester)) {
            days += of(semester, calendar).daysWithin(from, to);
        }
        return days;
    }

    /** Whether the days from one to another hold the whole teaching periods of at least so many semesters. */
    public boolean areHeldBy(LocalDate from, LocalDate to, int semesters, SchoolCalendar calendar) {
        int held = 0;
        for (Semester semester = calendar.semesterOf(from); held < semesters
                && !semester.firstDay().isAfter(to); semester = calendar.next(semester)) {
            held += of(semester, calendar).isHeldBy(from, to) ? 1 : 0;
        }
        return held >= semesters;
    }
}
