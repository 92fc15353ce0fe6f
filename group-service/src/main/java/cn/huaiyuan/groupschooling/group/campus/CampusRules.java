package cn.huaiyuan.groupschooling.group.campus;

import cn.huaiyuan.groupschooling.group.period.Life;
import java.util.Collection;
import java.util.Comparator;

/** What of a campus follows from its units. */
final class CampusRules {
    private CampusRules() {
    }

    /** From the opening of its first unit to the closing of its last one, whether or not there were units all the time. */
    static Life life(Collection<Life> units) {
        var from = units.stream().map(Life::from).min(Comparator.naturalOrder()).orElseThrow();
        var goesOn = units.stream().anyMatch(unit -> unit.until() == null);
        return new Life(from,
                goesOn ? null : units.stream().map(Life::until).max(Comparator.naturalOrder()).orElseThrow());
    }
}
