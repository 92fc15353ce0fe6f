package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.group.period.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** G-TIER-DEF: under SINGLE_LEGAL_PERSON the legal person of every member is the headquarters' on every day. */
final class LegalUnity {
    private LegalUnity() {
    }

    /**
     * The first day of each unit on which it is not so; by unit, in the order of the days.
     *
     * @param single the days on which the group is governed as a single legal person
     */
    static List<Breach> breaches(List<Period> single, List<Part> parts) {
        var found = new LinkedHashMap<String, Breach>();
        for (var day : turningDays(parts, single)) {
            if (single.stream().anyMatch(period -> period.holdsOn(day))) {
                on(day, parts.stream().filter(part -> part.membership().holdsOn(day)).toList(), found);
            }
        }
        return List.copyOf(found.values());
    }

    /** Between two of these days nothing changes. */
    private static TreeSet<LocalDate> turningDays(List<Part> parts, List<Period> single) {
        var periods = new ArrayList<>(single);
        parts.forEach(part -> {
            periods.add(part.membership());
            part.behind().forEach(behind -> periods.add(behind.period()));
        });
        var days = new TreeSet<LocalDate>();
        periods.forEach(period -> {
            days.add(period.from());
            if (period.to() != null) {
                days.add(period.to().plusDays(1));
            }
        });
        return days;
    }

    private static void on(LocalDate day, List<Part> there, Map<String, Breach> found) {
        var measure = there.stream().min(Comparator.comparing(part -> !part.headquarters()))
                .map(part -> part.legalPersonOn(day)).orElse(null);
        for (var part : there) {
            var has = part.legalPersonOn(day);
            if (has == null || measure != null && !has.equals(measure)) {
                found.putIfAbsent(part.unitCode(), new Breach(part.unitCode(), day, has, measure));
            }
        }
    }

    /**
     * A unit's membership, with the legal persons behind the unit.
     *
     * @param behind none for days on which it is not known
     */
    record Part(String unitCode, boolean headquarters, Period membership, List<Behind> behind) {

        String legalPersonOn(LocalDate day) {
            return behind.stream().filter(one -> one.period().holdsOn(day)).map(Behind::legalPersonCode)
                    .filter(Objects::nonNull).findFirst().orElse(null);
        }
    }

    /** A legal person and the days on which it stands behind a unit. */
    record Behind(String legalPersonCode, Period period) {
    }

    /**
     * @param has    the legal person of the unit on the day; null where it is not known
     * @param wanted the headquarters'; null where that is not known
     */
    record Breach(String unitCode, LocalDate day, String has, String wanted) {
    }
}
