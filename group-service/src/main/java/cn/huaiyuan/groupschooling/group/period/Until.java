package cn.huaiyuan.groupschooling.group.period;

import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** What must hold for former names and whatever else has former ones. The noun of what it is begins the reason codes. */
public final class Until {
    private Until() {
    }

    /** Each held until a day of the life, and no two until the same. */
    public static void check(String noun, List<? extends Former> all, Life life, String pointer,
            Violations violations) {
        if (!life.isOrdered()) {
            return;
        }
        var seen = new HashSet<LocalDate>();
        for (int i = 0; i < all.size(); i++) {
            var day = all.get(i).until();
            var at = pointer + "/" + i + "/until";
            violations.require(day.isAfter(life.from()) && life.holdsOn(day), at, noun + ".outside-life")
                    .require(seen.add(day), at, noun + ".until-twice");
        }
    }

    /** What is next begins after what is now began, and while the thing exists. */
    public static void next(String noun, LocalDate validFrom, Collection<? extends Former> all, Life life,
            Violations violations) {
        var begun = all.stream().map(Former::until).max(Comparator.naturalOrder()).orElse(life.from());
        violations.require(validFrom.isAfter(begun), "/validFrom", noun + ".not-after", begun).require(
                life.until() == null || validFrom.isBefore(life.until()), "/validFrom", noun + ".outside-life");
    }
}
