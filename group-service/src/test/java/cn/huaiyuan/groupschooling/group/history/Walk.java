package cn.huaiyuan.groupschooling.group.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Takes one step after another through a county's history, at random and over REST. What the service accepts is painted
 * into the day book; what it refuses must leave no trace. A further kind of step is one more line in the constructor.
 */
final class Walk {
    private static final int GROUPS_AT_FIRST = 3;
    private static final int UNITS_AT_FIRST = 8;
    private static final int ADMISSIONS_AT_FIRST = 16;
    private static final Set<Integer> REFUSED = Set.of(409, 422);

    private final Chance chance;
    private final DayBook book = new DayBook();
    private final Map<String, Supplier<Attempt>> kinds = new LinkedHashMap<>();
    private final List<String> draws = new ArrayList<>();
    private final Map<String, Integer> taken = new TreeMap<>();
    private int refused;

    Walk(long seed) {
        chance = new Chance(seed);
        var groups = new GroupSteps(chance, book);
        var memberships = new MembershipSteps(chance, book);
        var units = new UnitSteps(chance, book);
        var schools = new SchoolSteps(chance, book);
        kind("founding", 1, groups::found);
        kind("tier", 2, groups::changeTier);
        kind("corrected group", 1, groups::correct);
        kind("renaming of a group", 1, groups::rename);
        kind("voiding of a group", 2, groups::makeVoid);
        kind("admission", 6, memberships::admit);
        kind("withdrawal", 5, memberships::end);
        kind("move", 6, memberships::move);
        kind("voiding", 1, memberships::makeVoid);
        kind("handover", 8, memberships::handOver);
        kind("opening", 1, units::open);
        kind("corrected unit", 2, units::correct);
        kind("closing", 4, units::close);
        kind("merger", 6, units::merge);
        kind("split", 5, units::split);
        kind("renaming", 1, units::rename);
        kind("reclassification", 2, units::reclassify);
        kind("voiding of a unit", 3, units::makeVoid);
        kind("corrected school", 1, schools::correct);
        kind("closing of a school", 2, schools::close);
        kind("merger of schools", 3, schools::merge);
        kind("split of a school", 3, schools::split);
        kind("renaming of a school", 1, schools::rename);
        kind("reclassification of a school", 1, schools::reclassify);
        for (int i = 0; i < GROUPS_AT_FIRST; i++) {
            attempt("founding");
        }
        for (int i = 0; i < UNITS_AT_FIRST; i++) {
            attempt("opening");
        }
        for (int i = 0; i < ADMISSIONS_AT_FIRST; i++) {
            attempt("admission");
        }
    }

    /** @param often how often, beside the others, such a step is tried: of some most are refused */
    private void kind(String name, int often, Supplier<Attempt> step) {
        kinds.put(name, step);
        draws.addAll(Collections.nCopies(often, name));
    }

    void go(int steps) {
        var done = 0;
        while (done < steps) {
            done += attempt(chance.any(draws)) ? 1 : 0;
        }
    }

    private boolean attempt(String kind) {
        var attempt = kinds.get(kind).get();
        if (attempt == Attempt.NOTHING_TO_DO) {
            return false;
        }
        var status = attempt.answer().statusCode();
        if (status < 300) {
            attempt.painting().run();
            taken.merge(kind, 1, Integer::sum);
        } else if (REFUSED.contains(status)) {
            refused++;
        } else {
            throw new AssertionError(kind + " was answered " + status + " " + attempt.answer().asString());
        }
        return true;
    }

    Chance chance() {
        return chance;
    }

    DayBook book() {
        return book;
    }

    /** How many steps of each kind were accepted. */
    Map<String, Integer> taken() {
        return taken;
    }

    Set<String> kinds() {
        return kinds.keySet();
    }

    int refused() {
        return refused;
    }
}
