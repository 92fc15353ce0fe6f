package cn.huaiyuan.groupschooling.evaluation.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolYear;
import cn.huaiyuan.groupschooling.evaluation.coverage.CoverageFacts;
import cn.huaiyuan.groupschooling.evaluation.coverage.CoverageRules;
import cn.huaiyuan.groupschooling.evaluation.fact.Group;
import cn.huaiyuan.groupschooling.evaluation.parameter.ParameterSet;
import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import cn.huaiyuan.groupschooling.evaluation.rotation.RotationFacts;
import cn.huaiyuan.groupschooling.evaluation.rotation.RotationRules;
import cn.huaiyuan.groupschooling.evaluation.verdict.Reading;
import cn.huaiyuan.groupschooling.evaluation.verdict.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the rules say of themselves is complete: wording, bodies, and every parameter by a key that can be looked up. */
class RuleCatalogueTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void everyRuleIsFoundByItsIdOnce() {
        var ids = RuleCatalogue.all().stream().map(rule -> rule.description().id()).toList();

        assertEquals(List.of("G-COV-2025", "G-COV-2030", "S-ROT-TIGHT-10", "S-ROT-BACKBONE-50", "S-ROT-LOOSE-5",
                "S-ROT-BACKBONE-10"), ids);
        ids.forEach(id -> assertEquals(id, RuleCatalogue.find(id).orElseThrow().description().id()));
        assertEquals(Optional.empty(), RuleCatalogue.find("S-ROT-TIGHT-20"));
    }

    @Test
    void everyRuleCitesThePlanAndNamesWhoIsResponsible() {
        RuleCatalogue.all().stream().map(rule -> rule.description()).forEach(rule -> {
            assertFalse(rule.clause().isBlank() || rule.wording().isBlank() || rule.timeLimit().isBlank(), rule.id());
            assertFalse(rule.leadBodies().isEmpty(), rule.id());
        });
    }

    @Test
    void everyKeyThatARuleNamesIsListed() {
        var named = RuleCatalogue.all().stream().flatMap(rule -> rule.description().parameterKeys().stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Set.of(), without(named, keys()));
    }

    @Test
    void everyReadingIsListedWithTheValueUsed() {
        var readings = verdicts().flatMap(verdict -> verdict.readings().stream()).toList();
        var values = values();

        assertFalse(readings.isEmpty());
        readings.forEach(reading -> assertEquals(reading.key().equals("rotation.teaching_periods")
                ? "S1 09-01..01-15, S2 02-20..06-30 (assumed)"
                : values.get(reading.key()).toString(), reading.value(), reading.key()));
    }

    @Test
    void everyListedKeyIsNamedByARuleOrAReading() {
        var named = RuleCatalogue.all().stream().flatMap(rule -> rule.description().parameterKeys().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        verdicts().flatMap(verdict -> verdict.readings().stream()).map(Reading::key).forEach(named::add);

        // Follows from the start.
        assertEquals(Set.of("school_year.end"), without(keys(), named));
    }

    @Test
    void everyVersionThatAVerdictNamesIsThatOfAListedSet() {
        var versions = Parameters.DEFAULT.sets().stream()
                .collect(Collectors.toMap(ParameterSet::name, set -> set.provenance().version()));

        verdicts().forEach(verdict -> verdict.parameterVersions()
                .forEach((set, version) -> assertEquals(versions.get(set), version)));
    }

    @Test
    void valuesAreThoseOfTheCatalogue() {
        var values = values();

        assertEquals(1000, values.get("rotation.tight_bp"));
        assertEquals("1/2", values.get("rotation.min_served_fraction"));
        assertEquals(List.of("09-01", "01-31"), values.get("school_year.s1"));
        assertEquals(List.of("02-01", "08-31"), values.get("school_year.s2"));
        assertEquals(List.of("MASTER_TEACHER"), values.get("honour.extra"));
        assertEquals(Map.of("2025-12-31", 8000, "2030-12-31", 9000), values.get("coverage.target"));
    }

    private static Stream<Verdict> verdicts() {
        var county = CoverageRules.all().stream().map(rule -> rule.evaluate(
                new CoverageFacts(List.of(), List.of(), List.of(), List.of(), List.of()), Parameters.DEFAULT, TODAY));
        var group = new Group(UUID.randomUUID(), TODAY, null, List.of(), null);
        return Stream.concat(county, RotationRules.evaluateAll(
                new RotationFacts(group, new SchoolYear(2026), List.of(), List.of(), List.of(), List.of(), List.of(),
                        List.of(), List.of()),
                Parameters.DEFAULT, TODAY).stream());
    }

    private static Map<String, Object> values() {
        return Parameters.DEFAULT.sets().stream().flatMap(set -> set.values().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<String> keys() {
        return values().keySet();
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        var rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
