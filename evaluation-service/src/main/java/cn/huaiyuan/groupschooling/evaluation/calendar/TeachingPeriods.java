package cn.huaiyuan.groupschooling.evaluation.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
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
        known.forEach(TeachingPeriods::check);
    }

    /** No term begins before August or ends after September of the next year, and no period begins before the first is over. */
    private static void check(SchoolYear year, List<TeachingPeriod> periods) {
        TeachingPeriod first = periods.get(0);
        TeachingPeriod second = periods.get(1);
        if (first.firstDay().isBefore(LocalDate.of(year.startYear(), 8, 1))
                || !second.firstDay().isAfter(first.lastDay())
                || second.lastDay().isAfter(LocalDate.of(year.startYear() + 1, 9, 30))) {
            throw new IllegalArgumentException("The teaching periods of " + year
                    + " do not follow each other within a month of the school year: " + periods);
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
        for (Semester semester : around(from, to, calendar)) {
            days += of(semester, calendar).daysWithin(from, to);
        }
        return days;
    }

    /** Whether the days from one to another hold the whole teaching periods of at least so many semesters. */
    public boolean areHeldBy(LocalDate from, LocalDate to, int semesters, SchoolCalendar calendar) {
        int held = 0;
        for (Semester semester : around(from, to, calendar)) {
            held += of(semester, calendar).isHeldBy(from, to) ? 1 : 0;
        }
        return held >= semesters;
    }

    /** The semesters from the one before the first day to the one after the last: a known period may exceed its semester. */
    private static List<Semester> around(LocalDate from, LocalDate to, SchoolCalendar calendar) {
        List<Semester> semesters = new ArrayList<>();
        Semester semester = calendar.semester(new SchoolYear(calendar.yearOf(from).startYear() - 1), 2);
        for (; !semester.firstDay().isAfter(to); semester = calendar.next(semester)) {
            semesters.add(semester);
        }
        semesters.add(semester);
        return semesters;
    }
}
