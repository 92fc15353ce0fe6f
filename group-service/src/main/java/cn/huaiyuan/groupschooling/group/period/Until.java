package cn.huaiyuan.groupschooling.group.period;

import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

/** What must hold for former names: each was borne until a day of the life, and no two until the same. */
public final class Until {
    private Until() {
    }

    public static void check(List<LocalDate> days, Life life, String pointer, Violations violations) {
        var seen = new HashSet<LocalDate>();
        for (int i = 0; i < days.size(); i++) {
            var day = days.get(i);
            var within = day.isAfter(life.from()) && (life.until() == null || day.isBefore(life.until()));
            violations.require(within, pointer + "/" + i + "/until", "name.outside-life")
                    .require(seen.add(day), pointer + "/" + i + "/until", "name.until-twice");
        }
    }
}
