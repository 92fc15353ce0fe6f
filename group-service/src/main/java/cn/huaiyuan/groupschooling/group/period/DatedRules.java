package cn.huaiyuan.groupschooling.group.period;

import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;

/** What must hold for names and whatever else has former ones. The noun of what it is begins the reason codes. */
public final class DatedRules {
    private DatedRules() {
    }

    /**
     * Each held until a day of the life, no two until the same, and none is the same as what follows it: whoever writes
     * back what is today, while something else is to come, would undo that unawares.
     *
     * @param formerAt where the former ones are
     * @param lastAt   where the last one is
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

    /** What is next differs from what is at last, begins after that began, and while the thing exists. */
    public static <V> Violations next(String noun, V next, LocalDate validFrom, Dated<V, ? extends Former<V>> standing,
            Life life, String nextAt) {
        var begun = standing.former().stream().map(Former::until).max(Comparator.naturalOrder()).orElse(life.from());
        return new Violations().require(validFrom.isAfter(begun), "/validFrom", noun + ".not-after", begun)
                .require(life.until() == null || validFrom.isBefore(life.until()), "/validFrom",
                        noun + ".outside-life")
                .require(!next.equals(standing.last()), nextAt, noun + ".same");
    }
}
