package cn.huaiyuan.groupschooling.evaluation.catalogue;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rule catalogue in {@code docs}, in both languages, says what the code does; what the sources cite is there. */
class RulesDocumentTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Document ENGLISH = Document.of("rules.md", "**Status**: judged");
    private static final Document CHINESE = Document.of("rules.zh.md", "**状态**：判定");
    private static final Pattern PARAMETER = Pattern.compile("\"([a-z_]+\\.[a-z0-9_]+)\"");
    private static final Pattern DECISION = Pattern.compile("(?<![\\w-])D-\\d+");
    private static final Pattern SECTION = Pattern.compile("§\\s*(\\d+(?:\\.\\d+)*)");
    private static final Pattern RULE = Pattern.compile("(?<![\\w-])[GMSEPTRDFLUV]-[A-Z]{2,}(?:-[A-Z0-9]+)*");
    /** Sources, READMEs and decision records; tests and the two documents themselves apart. */
    private static final String CITING = ".*/src/main/.*\\.(java|sql|properties|json|yaml)|.*README(\\.zh)?\\.md"
            + "|.*/docs/(decisions/.*|style)\\.md";

    @Test
    void bothLanguagesHaveTheSameSectionsRulesDecisionsAndParameters() {
        assertAll(() -> assertEquals(ENGLISH.sections(), CHINESE.sections()),
                () -> assertEquals(ENGLISH.rules().keySet(), CHINESE.rules().keySet()),
                () -> assertEquals(ENGLISH.decisions().keySet(), CHINESE.decisions().keySet()),
                () -> assertEquals(ENGLISH.inForce().keySet(), CHINESE.inForce().keySet()),
                () -> assertEquals(ENGLISH.planned().keySet(), CHINESE.planned().keySet()));
    }

    @Test
    void theRulesMarkedAsJudgedAreThoseOfTheCatalogue() {
        var ids = RuleCatalogue.all().stream().map(rule -> rule.description().id())
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(ids, ENGLISH.judged());
        assertEquals(ids, CHINESE.judged());
    }

    @Test
    void judgedRulesAreQuotedInTheWordsOfThePlan() {
        assertAll(Stream.of(ENGLISH, CHINESE).flatMap(document -> RuleCatalogue.all().stream()
                .map(rule -> rule.description()).map(rule -> () -> assertTrue(
                        document.rules().get(rule.id()).contains("“" + rule.wording() + "”"),
                        document.name() + ": " + rule.id()))));
    }

    @Test
    void theParametersInForceAreThoseOfTheCode() {
        var keys = new TreeSet<>(values().keySet());
        keys.addAll(matches(PARAMETER, sources(".*/src/main/java/.*/parameter/.*\\.java")));

        assertTrue(keys.contains("membership.new_school_years"), "group-service has parameters too");
        assertEquals(keys, ENGLISH.inForce().keySet());
    }

    @Test
    void theParametersInForceHaveTheValuesOfTheCode() {
        assertAll(Stream.of(ENGLISH, CHINESE).flatMap(document -> values().entrySet().stream()
                .flatMap(parameter -> leaves(parameter.getValue()).map(value -> () -> assertTrue(
                        document.inForce().get(parameter.getKey()).contains(value),
                        document.name() + ": " + parameter.getKey() + " is " + value)))));
    }

    @Test
    void everyKeyOfADecisionIsAParameterInForceOrPlanned() {
        var known = new TreeSet<>(ENGLISH.inForce().keySet());
        known.addAll(ENGLISH.planned().keySet());

        assertEquals(Set.of(),
                without(matches(Pattern.compile("`([a-z_]+\\.[a-z_]+)`"), ENGLISH.decisions().values()), known));
    }

    @Test
    void everyDecisionThatIsCitedIsInTheCatalogue() {
        var cited = matches(DECISION, sources(CITING));

        assertTrue(cited.contains("D-35"), "some are cited");
        assertEquals(Set.of(), without(cited, ENGLISH.decisions().keySet()));
    }

    @Test
    void everyRuleThatIsCitedIsInTheCatalogue() {
        var cited = matches(RULE, sources(CITING));

        assertTrue(cited.contains("P-HQ-AUTH"), "some are cited");
        assertEquals(Set.of(), cited.stream().filter(id -> ENGLISH.rules().keySet().stream()
                .noneMatch(rule -> rule.equals(id) || rule.startsWith(id + "-"))).collect(Collectors.toSet()));
    }

    /** A section is one of the rule catalogue or of an RFC: there is no other document with sections. */
    @Test
    void everySectionThatIsCitedIsThere() {
        var texts = sources(CITING);
        var cited = matches(Pattern.compile("rules[\\s*/-]+" + SECTION), texts);
        var elsewhere = texts.stream().flatMap(text -> Pattern.compile("(?s).{0,20}§").matcher(text).results())
                .map(MatchResult::group).filter(before -> !before.matches("(?s).*(RFC\\s+\\d+|rules)[\\s*/-]+§"))
                .toList();

        assertTrue(cited.contains("5.3"), "some are cited");
        assertEquals(Set.of(), without(cited, ENGLISH.sections()));
        assertEquals(List.of(), elsewhere);
    }

    private static Map<String, Object> values() {
        return Parameters.DEFAULT.sets().stream().flatMap(set -> set.values().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<String> leaves(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().flatMap(RulesDocumentTest::leaves);
        }
        return value instanceof Collection<?> items
                ? items.stream().flatMap(RulesDocumentTest::leaves)
                : Stream.of(value.toString());
    }

    private static Set<String> matches(Pattern pattern, Collection<String> texts) {
        return texts.stream().flatMap(text -> pattern.matcher(text).results())
                .map(match -> match.groupCount() == 0 ? match.group() : match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        var rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private static List<String> sources(String path) {
        var modules = Stream.of("service-kit", "group-service", "staffing-service", "funding-service",
                "evaluation-service").flatMap(
                        module -> Stream.of("/README.md", "/README.zh.md", "/src/main")
                                .map(part -> module + part));
        return Stream.concat(Stream.of("README.md", "README.zh.md", "docs", "deploy/local"), modules)
                .flatMap(place -> files(ROOT.resolve(place))).filter(file -> file.toString().matches(path))
                .map(RulesDocumentTest::read).toList();
    }

    private static Stream<Path> files(Path place) {
        try (var files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param rules the text of each rule by its id
     * @param judged ids of the rules that are marked as judged
     * @param decisions the row of each decision by its id
     * @param inForce the row of each parameter in force by its key
     * @param planned the row of each parameter of rules that are not built
     */
    private record Document(String name, Set<String> sections, Map<String, String> rules, Set<String> judged,
            Map<String, String> decisions, Map<String, String> inForce, Map<String, String> planned) {

        static Document of(String name, String judgedMark) {
            var text = read(ROOT.resolve("docs").resolve(name));
            var rules = parts(text, "(?m)^#### (\\S+)$");
            var chapters = parts(text, "(?m)^##{1,2} (\\d+(?:\\.\\d+)*)\\.? ");
            var sections = new TreeSet<>(chapters.keySet());
            sections.addAll(matches(Pattern.compile("(?m)^- \\*\\*(\\d\\.\\d)\\*\\*"), List.of(text)));
            var judged = rules.keySet().stream().filter(id -> rules.get(id).contains(judgedMark))
                    .collect(Collectors.toCollection(TreeSet::new));
            return new Document(name, sections, rules, judged, rows(chapters.get("3"), "(D-\\d+)"),
                    rows(chapters.get("7.1"), "`([a-z_]+\\.[a-z0-9_]+)`"),
                    rows(chapters.get("7.2"), "`([a-z_]+\\.[a-z0-9_]+)`"));
        }

        private static Map<String, String> parts(String text, String heading) {
            var headings = Pattern.compile(heading).matcher(text).results().toList();
            var parts = new TreeMap<String, String>();
            for (int i = 0; i < headings.size(); i++) {
                var end = i + 1 < headings.size() ? headings.get(i + 1).start() : text.length();
                parts.put(headings.get(i).group(1), text.substring(headings.get(i).start(), end));
            }
            return parts;
        }

        private static Map<String, String> rows(String text, String key) {
            return Pattern.compile("(?m)^\\| " + key + " \\|.*$").matcher(text).results().collect(
                    Collectors.toMap(row -> row.group(1), MatchResult::group, (one, other) -> one + other,
                            TreeMap::new));
        }
    }
}
