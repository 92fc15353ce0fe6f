package cn.huaiyuan.groupschooling.group.period;

import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.util.List;

/** Rules for every list of dated facts of one kind about one thing. */
public final class PeriodRules {
    private PeriodRules() {
    }

    /** Each begins before it ends and lies within the life; no two have a day in common. */
    public static void check(List<Period> periods, Life life, String pointer, Violations violations) {
        for (int i = 0; i < periods.size(); i++) {
            var period = periods.get(i);
            var at = pointer + "/" + i;
            if (!period.isOrdered()) {
                violations.add(Violation.at(at + "/validTo", "date.order"));
                continue;
            }
            violations.require(!life.isOrdered() || life.contains(period), at, "period.outside-life", life.from(),
                    life.until() == null ? "" : life.until());
            for (int j = 0; j < i; j++) {
                var earlier = periods.get(j);
                violations.require(!earlier.isOrdered() || !period.overlaps(earlier), at, "period.overlap", j);
            }
        }
    }
}
