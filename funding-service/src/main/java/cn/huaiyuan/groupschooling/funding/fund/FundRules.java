package cn.huaiyuan.groupschooling.funding.fund;

import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.time.LocalDate;

/** When a fund may be opened and closed. */
final class FundRules {
    /** The plan that introduces the fund is of 2024 (怀教组〔2024〕1号). */
    static final int FIRST_YEAR = 2024;

    private FundRules() {
    }

    /** A fund may be opened before its year begins, once the budget is passed, but at most one year ahead. */
    static Violations opening(int fiscalYear, LocalDate openedOn, LocalDate today) {
        return new Violations()
                .require(fiscalYear >= FIRST_YEAR && fiscalYear <= today.getYear() + 1, "/fiscalYear", "fund.year",
                        Integer.toString(FIRST_YEAR), Integer.toString(today.getYear() + 1))
                .require(!openedOn.isAfter(today), "/openedOn", "date.future");
    }

    static Violations closing(LocalDate openedOn, LocalDate on, LocalDate today) {
        return new Violations().require(!on.isBefore(openedOn), "/on", "date.order").require(!on.isAfter(today), "/on",
                "date.future");
    }
}
