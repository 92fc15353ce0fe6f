package cn.huaiyuan.groupschooling.evaluation.parameter;

import static java.util.Objects.requireNonNull;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolCalendar;
import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolYear;
import java.time.MonthDay;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The layout of the school year ({@code school_year.*}). The plan gives none, so the usual dates are assumed. */
public record SchoolCalendarParameters(Provenance provenance, SchoolCalendar calendar)
        implements
            ParameterSet {

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

    @Override
    public String name() {
        return SET;
    }

    @Override
    public Map<String, Object> values() {
        MonthDay end = MonthDay.from(calendar.lastDay(new SchoolYear(provenance.validFrom().getYear())));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("school_year.start", text(calendar.start()));
        values.put("school_year.end", text(end));
        values.put("school_year.s1", List.of(text(calendar.start()), text(calendar.firstSemesterEnd())));
        values.put("school_year.s2", List.of(text(calendar.secondSemesterStart()), text(end)));
        values.put("school_year.snapshot", text(calendar.snapshot()));
        values.put("school_year.freeze", text(calendar.freeze()));
        return Collections.unmodifiableMap(values);
    }

    private static String text(MonthDay day) {
        return "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
    }
}
