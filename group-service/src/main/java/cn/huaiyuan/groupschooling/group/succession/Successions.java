package cn.huaiyuan.groupschooling.group.succession;

import java.time.LocalDate;
import java.util.List;

/**
 * All that became of a school or a unit, in the order of their days; on one day, in the order in which it was entered. It
 * may give parts of itself away and go on many times, and it ends once.
 */
public final class Successions {
    private Successions() {
    }

    /** Enters that it gave a part of itself away and went on. */
    public static void enter(List<Became> all, Became became) {
        var later = (int) all.stream().filter(other -> other.on().isAfter(became.on())).count();
        all.add(all.size() - later, became);
    }

    /** Enters its end. What it was to give away only later it does not. */
    public static void end(List<Became> all, Became became) {
        all.removeIf(other -> other.on().isAfter(became.on()));
        all.add(became);
    }

    /**
     * After a correction of the last day of the one with the code: the last of them stays where it went on, is of the new
     * day where it ended, and is dropped where it did not end after all.
     */
    public static void correct(List<Became> all, String code, LocalDate closedOn) {
        if (all.isEmpty() || all.get(all.size() - 1).leaves(code)) {
            return;
        }
        var end = all.remove(all.size() - 1);
        if (closedOn != null) {
            end(all, end.on(closedOn));
        }
    }

    public static List<Succession> view(List<Became> all) {
        return all.stream().map(Became::view).toList();
    }

    /** Null where nothing became of it. */
    public static Succession last(List<Succession> all) {
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }
}
