package cn.huaiyuan.groupschooling.evaluation.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * One of the two semesters (学期) of a school year.
 *
 * @param number 1 or 2
 * @param firstDay inclusive
 * @param lastDay inclusive
 */
public record Semester(SchoolYear year, int number, LocalDate firstDay, LocalDate lastDay) {

    /** Length in days, first and last day included. */
    public long days() {
        return ChronoUnit.DAYS.between(firstDay, lastDay) + 1;
    }
}
