package cn.huaiyuan.groupschooling.group.campus;

import cn.huaiyuan.groupschooling.group.period.Life;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.function.Predicate;

/** What of a campus follows from its units. */
final class CampusRules {
    private CampusRules() {
    }

    /**
     * Which of its units tell what a campus is on a day: those that exist then; where none does, those that ended last, and
     * before any has begun those that begin first.
     */
    static Predicate<Life> telling(Collection<Life> units, LocalDate day) {
        if (units.stream().anyMatch(unit -> unit.holdsOn(day))) {
            return unit -> unit.holdsOn(day);
        }
        var lastEnd = units.stream().map(Life::until).filter(until -> until != null && !until.isAfter(day))
                .max(Comparator.naturalOrder());
        var firstBegin = units.stream().map(Life::from).min(Comparator.naturalOrder());
        return lastEnd.isPresent()
                ? unit -> lastEnd.get().equals(unit.until())
                : unit -> unit.from().equals(firstBegin.orElseThrow());
    }

    /** From the opening of its first unit to the closing of its last one, whether or not there were units all the time. */
    static Life life(Collection<Life> units) {
        var from = units.stream().map(Life::from).min(Comparator.naturalOrder()).orElseThrow();
        var goesOn = units.stream().anyMatch(unit -> unit.until() == null);
        return new Life(from,
                goesOn ? null : units.stream().map(Life::until).max(Comparator.naturalOrder()).orElseThrow());
    }
}
