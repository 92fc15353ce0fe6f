package cn.huaiyuan.groupschooling.group.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A register as a child would keep it: a calendar per thing with a box per day, painted over when something changes. It
 * knows no periods, no rules and nothing of the service, so that it cannot be wrong in the same way.
 */
final class DayBook {
    static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    static final LocalDate LAST = LocalDate.of(2029, 12, 31);
    static final String NO_TIER = "none";
    private static final int DAYS = box(LAST) + 1;

    /** Per day the tier with its governance, {@link #NO_TIER}, or null where the group does not exist. */
    private final Map<String, String[]> groups = new LinkedHashMap<>();
    private final Map<String, boolean[]> units = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();

    /** @param days on which it holds */
    private record Place(String group, String unit, String text, boolean[] days) {
    }

    void group(String code) {
        groups.put(code, new String[DAYS]);
    }

    void tier(String group, String tier, LocalDate from, LocalDate to) {
        Arrays.fill(groups.get(group), box(from), box(to) + 1, tier);
    }

    /** From a day on, for as long as the group exists. */
    void tierFrom(String group, String tier, LocalDate from) {
        var days = groups.get(group);
        for (int day = box(from); day < DAYS; day++) {
            if (days[day] != null) {
                days[day] = tier;
            }
        }
    }

    void unit(String code, LocalDate from, LocalDate to) {
        units.put(code, painted(from, to));
    }

    void membership(String id, String group, String unit, String role, boolean primary, LocalDate from, LocalDate to) {
        places.put(id, new Place(group, unit, role + (primary ? " primary" : ""), painted(from, to)));
    }

    void leaves(String membership, LocalDate firstDayWithout) {
        Arrays.fill(places.get(membership).days(), box(firstDayWithout), DAYS, false);
    }

    void neverWas(String membership) {
        Arrays.fill(places.get(membership).days(), false);
    }

    /** The unit goes, and with it its memberships. */
    void goes(String unit, LocalDate firstDayWithout) {
        Arrays.fill(units.get(unit), box(firstDayWithout), DAYS, false);
        places.forEach((id, place) -> {
            if (place.unit().equals(unit)) {
                leaves(id, firstDayWithout);
            }
        });
    }

    Set<String> groups() {
        return groups.keySet();
    }

    Set<String> units() {
        return units.keySet();
    }

    Set<String> memberships() {
        return places.keySet();
    }

    String groupOf(String membership) {
        return places.get(membership).group();
    }

    /** The tier of each group that exists on the day. */
    Map<String, String> groupsOn(LocalDate day) {
        var there = new TreeMap<String, String>();
        groups.forEach((code, days) -> {
            if (days[box(day)] != null) {
                there.put(code, days[box(day)]);
            }
        });
        return there;
    }

    Set<String> unitsOn(LocalDate day) {
        var there = new TreeSet<String>();
        units.forEach((code, days) -> {
            if (days[box(day)]) {
                there.add(code);
            }
        });
        return there;
    }

    /** Who is in a group on the day, as what. */
    Set<String> membersOn(LocalDate day, String group) {
        var there = new TreeSet<String>();
        places.forEach((id, place) -> {
            if (place.group().equals(group) && place.days()[box(day)]) {
                there.add(id + " " + place.unit() + " " + place.text());
            }
        });
        return there;
    }

    private static boolean[] painted(LocalDate from, LocalDate to) {
        var days = new boolean[DAYS];
        Arrays.fill(days, box(from), box(to) + 1, true);
        return days;
    }

    /** What is before the calendar begins is painted from its first day on. */
    private static int box(LocalDate day) {
        return day.isBefore(FIRST) ? 0 : (int) ChronoUnit.DAYS.between(FIRST, day);
    }
}
