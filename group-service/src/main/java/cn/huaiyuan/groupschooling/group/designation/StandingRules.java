package cn.huaiyuan.groupschooling.group.designation;

import cn.huaiyuan.groupschooling.group.period.Life;
import cn.huaiyuan.groupschooling.group.period.Period;
import java.time.LocalDate;

/** Which units are new on a day. This is derived from the opening, not stored. */
final class StandingRules {
    private StandingRules() {
    }

    /**
     * 三年内新建校 (plan 三(二)5): from the opening to the same day some years later, inclusive.
     *
     * @param years for how many years after its opening a unit is new
     */
    static Period newFor(LocalDate openedOn, int years) {
        return new Period(openedOn, openedOn.plusYears(years));
    }

    static boolean isNew(Life unit, int years, LocalDate day) {
        return unit.holdsOn(day) && newFor(unit.from(), years).holdsOn(day);
    }

    /** The earliest opening of a unit that is still new on a day. */
    static LocalDate newSince(int years, LocalDate day) {
        var since = day.minusYears(years);
        return since.plusYears(years).isBefore(day) ? since.plusDays(1) : since;
    }
}
