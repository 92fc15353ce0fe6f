package cn.huaiyuan.groupschooling.group.parameter;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;

/**
 * The parameters in force on a day. A decision uses those of the day on which it is taken, not of the day it is about.
 * Before the first set of a kind applies, that set is used.
 */
public final class Parameters {
    private static final LocalDate PLAN = LocalDate.of(2024, 2, 20);
    private static final List<SchoolYearParameters> SCHOOL_YEAR = List
            .of(new SchoolYearParameters(new Source("2024.1", "怀教组〔2024〕1号未载明学期起止、学生数统计日和截止日，此为假定", true, PLAN),
                    MonthDay.of(2, 1), MonthDay.of(9, 1), MonthDay.of(10, 31)));
    private static final List<MembershipParameters> MEMBERSHIP = List
            .of(new MembershipParameters(new Source("2024.1", "怀教组〔2024〕1号三(二)5", false, PLAN), 3));

    private Parameters() {
    }

    public static SchoolYearParameters schoolYear(LocalDate day) {
        return on(day, SCHOOL_YEAR);
    }

    public static MembershipParameters membership(LocalDate day) {
        return on(day, MEMBERSHIP);
    }

    /** One set of each kind. */
    public static List<ParameterSet> on(LocalDate day) {
        return List.of(schoolYear(day), membership(day));
    }

    static <T extends ParameterSet> T on(LocalDate day, List<T> sets) {
        var byDay = Comparator.comparing((T set) -> set.source().validFrom());
        return sets.stream().filter(set -> !set.source().validFrom().isAfter(day)).max(byDay)
                .orElseGet(() -> sets.stream().min(byDay).orElseThrow());
    }
}
