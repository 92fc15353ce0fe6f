package cn.huaiyuan.groupschooling.evaluation.parameter;

import static java.util.Objects.requireNonNull;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolCalendar;
import java.util.List;

/** The parameter sets in force together when a rule is asked. */
public record Parameters(SchoolCalendarParameters schoolYear, RotationParameters rotation, HonourParameters honour,
        CoverageParameters coverage) {

    /** The defaults of the rule catalogue. */
    public static final Parameters DEFAULT = new Parameters(SchoolCalendarParameters.DEFAULT,
            RotationParameters.DEFAULT,
            HonourParameters.DEFAULT, CoverageParameters.DEFAULT);

    public Parameters {
        requireNonNull(schoolYear, "schoolYear");
        requireNonNull(rotation, "rotation");
        requireNonNull(honour, "honour");
        requireNonNull(coverage, "coverage");
    }

    /** All sets. */
    public List<ParameterSet> sets() {
        return List.of(schoolYear, rotation, honour, coverage);
    }

    /** The layout of the school year. */
    public SchoolCalendar calendar() {
        return schoolYear.calendar();
    }
}
