package cn.huaiyuan.groupschooling.group.succession;

import java.time.LocalDate;
import java.util.List;

/**
 * The successions of a school or a unit, in the order of their days; those of one day in the order in which they were
 * entered. It can be split and continue many times, and ends once.
 */
public final class Successions {
    private Successions() {
    }

    /** Enters a split after which it continues. */
    public static void enter(List<Succession> all, Succession split) {
        var later = (int) all.stream().filter(other -> other.on().isAfter(split.on())).count();
        all.add(all.size() - later, split);
    }

    /** Enters its end, and drops the splits that were to come after it. */
    public static void end(List<Succession> all, Succession end) {
        all.removeIf(other -> other.on().isAfter(end.on()));
        all.add(end);
    }

    /**
     * Follows a correction of the closing day of the school or unit with the code. If the last succession was its end, that
     * moves to the new day, or is dropped if there is no closing day any more.
     */
    public static void correct(List<Succession> all, String code, LocalDate closedOn) {
        if (all.isEmpty() || last(all).isContinuedBy(code)) {
            return;
        }
        var end = all.remove(all.size() - 1);
        if (closedOn != null) {
            end(all, end.movedTo(closedOn));
        }
    }

    /** Null if there is none. */
    public static Succession last(List<Succession> all) {
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }
}
