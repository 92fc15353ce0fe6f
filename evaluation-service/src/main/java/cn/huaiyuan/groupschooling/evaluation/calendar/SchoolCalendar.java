package cn.huaiyuan.groupschooling.evaluation.calendar;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * How a school year is laid out. It ends on the day before the next one begins, so every day lies in exactly one year.
 *
 * @param start first day of the year and of its first semester
 * @param firstSemesterEnd last day of the first semester
 * @param secondSemesterStart first day of the second semester, which ends with the year
 * @param snapshot the day on which teachers in post are counted and a group's tier is read
 * @param freeze the last day on which a unit that joins still enters this year's snapshot
 */
public record SchoolCalendar(MonthDay start, MonthDay firstSemesterEnd, MonthDay secondSemesterStart, MonthDay snapshot,
        MonthDay freeze) {

    private static final SchoolYear ANY_YEAR = new SchoolYear(2024);

    public SchoolCalendar {
        LocalDate endOfFirst = place(start, firstSemesterEnd, ANY_YEAR);
        if (!endOfFirst.isAfter(place(start, start, ANY_YEAR))
                || !place(start, secondSemesterStart, ANY_YEAR).isAfter(endOfFirst)) {
            throw new IllegalArgumentException("The semesters do not follow each other within one school year.");
        }
        if (place(start, freeze, ANY_YEAR).isBefore(place(start, snapshot, ANY_YEAR))) {
            throw new IllegalArgumentException("The freeze day lies before the snapshot day.");
        }
    }

    /** The year that the day lies in. */
    public SchoolYear yearOf(LocalDate day) {
        return new SchoolYear(day.isBefore(start.atYear(day.getYear())) ? day.getYear() - 1 : day.getYear());
    }

    /** First day of the year, inclusive. */
    public LocalDate firstDay(SchoolYear year) {
        return place(start, start, year);
    }

    /** Last day of the year, inclusive. */
    public LocalDate lastDay(SchoolYear year) {
        return start.atYear(year.startYear() + 1).minusDays(1);
    }

    /** The day on which the year's teachers are counted. */
    public LocalDate snapshotDay(SchoolYear year) {
        return place(start, snapshot, year);
    }

    /** The last day on which joining units still enter the year's snapshot. */
    public LocalDate freezeDay(SchoolYear year) {
        return place(start, freeze, year);
    }

    /**
     * A semester of the year.
     *
     * @param number 1 or 2
     * @throws IllegalArgumentException for any other number
     */
    public Semester semester(SchoolYear year, int number) {
        return switch (number) {
            case 1 -> new Semester(year, 1, firstDay(year), place(start, firstSemesterEnd, year));
            case 2 -> new Semester(year, 2, place(start, secondSemesterStart, year), lastDay(year));
            default ->
                throw new IllegalArgumentException("A school year has the semesters 1 and 2, not " + number + ".");
        };
    }

    /** The semester that the day lies in; a day between the two semesters belongs to the second. */
    public Semester semesterOf(LocalDate day) {
        SchoolYear year = yearOf(day);
        Semester first = semester(year, 1);
        return day.isAfter(first.lastDay()) ? semester(year, 2) : first;
    }

    /** The semester after this one. */
    public Semester next(Semester semester) {
        return semester.number() == 1
                ? semester(semester.year(), 2)
                : semester(new SchoolYear(semester.year().startYear() + 1), 1);
    }

    /** Where a day of the calendar year lies in the school year. */
    public LocalDate day(MonthDay day, SchoolYear year) {
        return place(start, day, year);
    }

    private static LocalDate place(MonthDay start, MonthDay day, SchoolYear year) {
        return day.atYear(day.isBefore(start) ? year.startYear() + 1 : year.startYear());
    }
}
