package cn.huaiyuan.groupschooling.group.reorganisation;

import cn.huaiyuan.groupschooling.group.period.Life;
import cn.huaiyuan.groupschooling.group.unit.Stage;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Conditions for closing, merging and splitting schools and units (rules §5.3). */
final class ReorganisationRules {
    private ReorganisationRules() {
    }

    /** It existed on the day before and has no end yet: a closing day that is known is corrected, not set again. */
    static Violations ending(Life life, LocalDate on) {
        return new Violations().require(on.isAfter(life.from()), "/on", "reorganisation.before-life", life.from())
                .require(life.until() == null, "/on", "reorganisation.ended", life.until() == null ? "" : life.until());
    }

    /** @param into null if there is none of the code */
    static Violations schoolMerger(String code, Life life, Merger merger, Life into) {
        return successor(code, merger.into(), into, merger.on(), "/into", ending(life, merger.on()));
    }

    /** A unit can only be merged into one of the same stage. */
    static Violations unitMerger(Successor unit, Merger merger, Successor into) {
        var violations = successor(unit.code(), merger.into(), into == null ? null : into.life(), merger.on(), "/into",
                ending(unit.life(), merger.on()));
        return violations.require(into == null || into.stage() == unit.stage(), "/into", "reorganisation.stage",
                unit.stage());
    }

    /**
     * @param into  the other schools that exist, by code
     * @param holds codes of the units that are a part of the school on the day or later
     */
    static Violations schoolSplit(String code, Life life, SchoolSplit split, Map<String, Life> into,
            Set<String> holds) {
        var violations = ending(life, split.on());
        var schools = new HashSet<String>();
        var units = new HashSet<String>();
        for (int i = 0; i < split.parts().size(); i++) {
            var part = split.parts().get(i);
            var at = "/parts/" + i;
            successor(code, part.schoolCode(), into.get(part.schoolCode()), split.on(), at + "/schoolCode", violations)
                    .require(schools.add(part.schoolCode()), at + "/schoolCode", "reorganisation.twice");
            for (int j = 0; j < part.unitCodes().size(); j++) {
                var unit = part.unitCodes().get(j);
                violations.require(holds.contains(unit), at + "/unitCodes/" + j, "reorganisation.not-its-unit", code)
                        .require(units.add(unit), at + "/unitCodes/" + j, "reorganisation.twice");
            }
        }
        return violations;
    }

    /** A unit that ends in a split goes to two others at least: with one only, it would be a merger. */
    static Violations unitSplit(Successor unit, UnitSplit split, Map<String, Successor> into) {
        var violations = ending(unit.life(), split.on());
        var seen = new HashSet<String>();
        for (int i = 0; i < split.into().size(); i++) {
            var code = split.into().get(i);
            var other = into.get(code);
            successor(unit.code(), code, other == null ? null : other.life(), split.on(), "/into/" + i, violations)
                    .require(other == null || other.stage() == unit.stage(), "/into/" + i, "reorganisation.stage",
                            unit.stage())
                    .require(seen.add(code), "/into/" + i, "reorganisation.twice");
        }
        return violations.require(split.goesOn() || split.into().size() > 1, "/into", "reorganisation.one-only");
    }

    private static Violations successor(String code, String into, Life life, LocalDate on, String pointer,
            Violations violations) {
        return violations.require(!into.equals(code), pointer, "reorganisation.itself")
                .require(life != null, pointer, "reorganisation.unknown", into)
                .require(life == null || into.equals(code) || life.holdsOn(on), pointer,
                        "reorganisation.not-open", into, on);
    }

    /** The others, preceded by itself if it continues. */
    static List<String> successors(String code, boolean continues, List<String> others) {
        return continues ? Stream.concat(Stream.of(code), others.stream()).toList() : others;
    }

    /** What the rules of mergers and splits need to know of a unit. */
    record Successor(String code, Life life, Stage stage) {
    }
}
