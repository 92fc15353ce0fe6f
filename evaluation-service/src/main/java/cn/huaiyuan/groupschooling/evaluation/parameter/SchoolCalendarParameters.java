package cn.huaiyuan.groupschooling.evaluation.parameter;

import static java.util.Objects.requireNonNull;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolCalendar;
import java.time.MonthDay;

/** The layout of the school year ({@code school_year.*}). The plan gives none, so the usual dates are assumed. */
public record SchoolCalendarParameters(Provenance provenance, SchoolCalendar calendar) {

    /** Name of the set in verdicts. */
    public static final String SET = "school_year";

    /** 1 September to 31 August; semesters to 31 January and from 1 February; snapshot 1 September, frozen 31 October. */
    public static final SchoolCalendarParameters DEFAULT = new SchoolCalendarParameters(Provenance.PLAN,
            new SchoolCalendar(MonthDay.of(9, 1), MonthDay.of(1, 31), MonthDay.of(2, 1), MonthDay.of(9, 1),
                    MonthDay.of(10, 31)));

    public SchoolCalendarParameters {
        requireNonNull(provenance, "provenance");
        requireNonNull(calendar, "calendar");
    }
}
