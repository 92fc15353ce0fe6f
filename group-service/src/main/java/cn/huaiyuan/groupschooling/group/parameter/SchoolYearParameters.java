package cn.huaiyuan.groupschooling.group.parameter;

import java.time.MonthDay;
import java.util.Map;

/**
 * The days of a school year that a census depends on ({@code school_year.*}, rules §7).
 *
 * @param snapshot the day whose numbers are counted
 * @param freeze   the last day on which they are recorded and corrected without a document
 */
public record SchoolYearParameters(Source source, MonthDay snapshot, MonthDay freeze) implements ParameterSet {

    @Override
    public String name() {
        return "school_year";
    }

    @Override
    public Map<String, Object> values() {
        return Map.of("school_year.snapshot", text(snapshot), "school_year.freeze", text(freeze));
    }

    private static String text(MonthDay day) {
        return "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
    }
}
