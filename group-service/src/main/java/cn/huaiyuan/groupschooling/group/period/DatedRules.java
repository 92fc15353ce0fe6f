package cn.huaiyuan.groupschooling.group.period;

import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;

/** Rules for names and other values that have former ones. The reason codes begin with the noun of the value. */
public final class DatedRules {
    private DatedRules() {
    }

    /**
     * Each former value ends within the life, no two end on the same day, and none equals the one that follows it. The
     * last rule protects a value that is to begin in future: a caller who writes back the value of today would drop it.
     *
     * @param formerAt JSON pointer to the former values
     * @param lastAt   JSON pointer to the last value
     */
    public static <V> void check(String noun, Dated<V, ? extends Former<V>> wanted, Life life, String formerAt,
            String lastAt, Violations violations) {
        var seen = new HashSet<LocalDate>();
        for (int i = 0; i < wanted.former().size(); i++) {
            var former = wanted.former().get(i);
            var until = former.until();
            var at = formerAt + "/" + i;
            violations.require(!life.isOrdered() || until.isAfter(life.from()) && life.holdsOn(until), at + "/until",
                    noun + ".outside-life");
            if (seen.add(until)) {
                var isLast = wanted.former().stream().noneMatch(other -> other.until().isAfter(until));
                violations.require(!former.held().equals(wanted.on(until)), isLast ? lastAt : at, noun + ".same");
            } else {
                violations.add(Violation.at(at + "/until", noun + ".until-twice"));
            }
        }
    }

    /** The next value differs from the last one, begins after that began, and begins while the thing exists. */
    public static <V> Violations next(String noun, V next, LocalDate validFrom, Dated<V, ? extends Former<V>> current,
            Life life, String nextAt) {
        var begun = current.former().stream().map(Former::until).max(Comparator.naturalOrder()).orElse(life.from());
        return new Violations().require(validFrom.isAfter(begun), "/validFrom", noun + ".not-after", begun)
                .require(life.until() == null || validFrom.isBefore(life.until()), "/validFrom",
                        noun + ".outside-life")
                .require(!next.equals(current.last()), nextAt, noun + ".same");
    }
}
