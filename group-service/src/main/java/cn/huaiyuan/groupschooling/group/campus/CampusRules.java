package cn.huaiyuan.groupschooling.group.campus;

import cn.huaiyuan.groupschooling.group.period.Life;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.function.Predicate;

/** Derives the facts about a campus from its units. */
final class CampusRules {
    private CampusRules() {
    }

    /**
     * The units that determine the schools of a campus on a day: those that exist then. If none does, those that ended last;
     * before any has opened, those that open first.
     */
    static Predicate<Life> relevant(Collection<Life> units, LocalDate day) {
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

    /** From the opening of the first unit to the closing of the last one, even if there were no units in between. */
    static Life life(Collection<Life> units) {
        var from = units.stream().map(Life::from).min(Comparator.naturalOrder()).orElseThrow();
        var goesOn = units.stream().anyMatch(unit -> unit.until() == null);
        return new Life(from,
                goesOn ? null : units.stream().map(Life::until).max(Comparator.naturalOrder()).orElseThrow());
    }
}
