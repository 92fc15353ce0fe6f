package cn.huaiyuan.groupschooling.group.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
    /** Per day the name of each, or null where it does not exist. */
    private final Map<String, String[]> schools = new LinkedHashMap<>();
    /** Per day what kind of school each is and who runs it. */
    private final Map<String, String[]> classifications = new LinkedHashMap<>();
    private final Map<String, String[]> units = new LinkedHashMap<>();
    /** Per day the name of each group and the kind of each unit, whether it exists on the day or would if it existed. */
    private final Map<String, String[]> groupNames = new LinkedHashMap<>();
    private final Map<String, String[]> kinds = new LinkedHashMap<>();
    /** Per day the school that each unit is a part of, whether it exists on the day or would if it existed. */
    private final Map<String, String[]> belongings = new LinkedHashMap<>();
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
        overpaint(groups.get(group), tier, from);
    }

    /** As if it had borne one name always. */
    void groupName(String group, String name) {
        groupNames.put(group, painted(name, FIRST, LAST));
    }

    void groupBears(String group, String name, LocalDate from) {
        overpaint(groupNames.get(group), name, from);
    }

    void school(String code, LocalDate from, LocalDate to, String name) {
        schools.put(code, painted(name, from, to));
        classifications.put(code, painted("SCHOOL PUBLIC", from, to));
    }

    void schoolBears(String code, String name, LocalDate from) {
        overpaint(schools.get(code), name, from);
    }

    void schoolIs(String code, String classification, LocalDate from) {
        overpaint(classifications.get(code), classification, from);
    }

    void schoolGoes(String code, LocalDate firstDayWithout) {
        overpaint(schools.get(code), null, firstDayWithout);
        overpaint(classifications.get(code), null, firstDayWithout);
    }

    void unit(String code, LocalDate from, LocalDate to, String name) {
        units.put(code, painted(name, from, to));
    }

    void bears(String unit, String name, LocalDate from) {
        overpaint(units.get(unit), name, from);
    }

    /** As if it had been of one kind always. */
    void kind(String unit, String kind) {
        kinds.put(unit, painted(kind, FIRST, LAST));
    }

    void isOfKind(String unit, String kind, LocalDate from) {
        overpaint(kinds.get(unit), kind, from);
    }

    void belongs(String unit, String school) {
        belongings.put(unit, painted(school, FIRST, LAST));
    }

    /** From a day on; of a unit that has not been before, the other school takes over all that there is of it. */
    void moves(String unit, String toSchool, LocalDate from) {
        var wasBefore = Arrays.stream(units.get(unit), 0, box(from)).anyMatch(Objects::nonNull);
        Arrays.fill(belongings.get(unit), wasBefore ? box(from) : 0, DAYS, toSchool);
    }

    void membership(String id, String group, String unit, String role, boolean primary, LocalDate from, LocalDate to) {
        places.put(id, new Place(group, unit, role + (primary ? " primary" : ""), days(from, to)));
    }

    void leaves(String membership, LocalDate firstDayWithout) {
        Arrays.fill(places.get(membership).days(), box(firstDayWithout), DAYS, false);
    }

    void neverWas(String membership) {
        Arrays.fill(places.get(membership).days(), false);
    }

    /** From a day on, for as long, as another membership in another role. */
    void goesOnAs(String membership, String anew, String role, LocalDate from) {
        var place = places.get(membership);
        var days = place.days().clone();
        Arrays.fill(days, 0, box(from), false);
        places.put(anew, new Place(place.group(), place.unit(), role + (place.text().endsWith(" primary")
                ? " primary"
                : ""), days));
        leaves(membership, from);
    }

    /** It never was: there is no day on which it was. */
    void neverWasUnit(String unit) {
        units.put(unit, new String[DAYS]);
    }

    boolean hasBeen(String unit) {
        return Arrays.stream(units.get(unit)).anyMatch(Objects::nonNull);
    }

    /** Groups that exist on some day and have no member on any. */
    Set<String> groupsWithoutMembers() {
        var there = new TreeSet<>(groups.keySet());
        there.removeIf(group -> Arrays.stream(groups.get(group)).allMatch(Objects::isNull));
        places.values().stream().filter(place -> IntStream.range(0, DAYS).anyMatch(day -> place.days()[day]))
                .forEach(place -> there.remove(place.group()));
        return there;
    }

    void neverWasGroup(String group) {
        groups.put(group, new String[DAYS]);
    }

    /** The unit goes, and with it its memberships. */
    void goes(String unit, LocalDate firstDayWithout) {
        overpaint(units.get(unit), null, firstDayWithout);
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

    String unitOf(String membership) {
        return places.get(membership).unit();
    }

    /** Those that hold on the day, in that role. */
    Set<String> membershipsOn(LocalDate day, String role) {
        return places.entrySet().stream().filter(place -> place.getValue().days()[box(day)])
                .filter(place -> place.getValue().text().startsWith(role)).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Code of the unit that leads the group on the day; null where none does. */
    String headquartersOn(LocalDate day, String group) {
        return membershipsOn(day, "HQ").stream().filter(id -> groupOf(id).equals(group)).map(this::unitOf).findFirst()
                .orElse(null);
    }

    /** Those without an end. */
    Set<String> lastingMemberships() {
        return places.entrySet().stream().filter(place -> place.getValue().days()[DAYS - 1]).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Set<String> schools() {
        return schools.keySet();
    }

    String lastSchoolOf(String unit) {
        return belongings.get(unit)[DAYS - 1];
    }

    /** The units that are the school's in the end and exist on the day or will. */
    Set<String> partsFrom(String school, LocalDate day) {
        var there = new TreeSet<String>();
        units.forEach((code, days) -> {
            if (lastSchoolOf(code).equals(school)
                    && Arrays.stream(days, box(day), DAYS).anyMatch(Objects::nonNull)) {
                there.add(code);
            }
        });
        return there;
    }

    /** The tier of each group that exists on the day. */
    Map<String, String> groupsOn(LocalDate day) {
        return on(groups, day);
    }

    /** The name of a group on the day. */
    String nameOn(LocalDate day, String group) {
        return groupNames.get(group)[box(day)];
    }

    /** What each school that exists on the day is, and the name that it bears. */
    Map<String, String> schoolsOn(LocalDate day) {
        var there = on(schools, day);
        there.replaceAll((code, name) -> classifications.get(code)[box(day)] + " " + name);
        return there;
    }

    /** The school of each unit that exists on the day, its kind, and the name that it bears. */
    Map<String, String> unitsOn(LocalDate day) {
        var there = on(units, day);
        there.replaceAll(
                (code, name) -> belongings.get(code)[box(day)] + " " + kinds.get(code)[box(day)] + " " + name);
        return there;
    }

    /** The group of each membership that holds on the day, and who is in it as what. */
    Map<String, String> membersOn(LocalDate day) {
        var there = new TreeMap<String, String>();
        places.forEach((id, place) -> {
            if (place.days()[box(day)]) {
                there.put(id, place.group() + " " + place.unit() + " " + place.text());
            }
        });
        return there;
    }

    private static Map<String, String> on(Map<String, String[]> calendars, LocalDate day) {
        var there = new TreeMap<String, String>();
        calendars.forEach((code, days) -> {
            if (days[box(day)] != null) {
                there.put(code, days[box(day)]);
            }
        });
        return there;
    }

    private static String[] painted(String colour, LocalDate from, LocalDate to) {
        var days = new String[DAYS];
        Arrays.fill(days, box(from), box(to) + 1, colour);
        return days;
    }

    /** From a day on, only where there is a colour. */
    private static void overpaint(String[] days, String colour, LocalDate from) {
        for (int day = box(from); day < DAYS; day++) {
            days[day] = days[day] == null ? null : colour;
        }
    }

    private static boolean[] days(LocalDate from, LocalDate to) {
        var days = new boolean[DAYS];
        Arrays.fill(days, box(from), box(to) + 1, true);
        return days;
    }

    /** What is before the calendar begins is painted from its first day on. */
    private static int box(LocalDate day) {
        return day.isBefore(FIRST) ? 0 : (int) ChronoUnit.DAYS.between(FIRST, day);
    }
}
