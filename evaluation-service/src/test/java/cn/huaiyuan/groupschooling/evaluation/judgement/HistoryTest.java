package cn.huaiyuan.groupschooling.evaluation.judgement;

import static cn.huaiyuan.groupschooling.evaluation.judgement.Answers.reader;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolYear;
import cn.huaiyuan.groupschooling.evaluation.coverage.Coverage;
import cn.huaiyuan.groupschooling.evaluation.coverage.CoverageFacts;
import cn.huaiyuan.groupschooling.evaluation.coverage.CoverageRules;
import cn.huaiyuan.groupschooling.evaluation.judgement.History.Told;
import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import cn.huaiyuan.groupschooling.evaluation.projection.FactStore;
import cn.huaiyuan.groupschooling.evaluation.projection.Kind;
import cn.huaiyuan.groupschooling.evaluation.rotation.Restatement;
import cn.huaiyuan.groupschooling.evaluation.rotation.Restatements;
import cn.huaiyuan.groupschooling.evaluation.rotation.RotationFacts;
import cn.huaiyuan.groupschooling.evaluation.rotation.RotationRules;
import cn.huaiyuan.groupschooling.evaluation.verdict.Verdict;
import cn.huaiyuan.groupschooling.kit.time.Clocks;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import cn.huaiyuan.groupschooling.local.embedded.Rounds;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However the events come, stored verdicts are those that the rules give on the last states. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class HistoryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final List<LocalDate> DAYS = List.of(TODAY, LocalDate.of(2026, 10, 12), LocalDate.of(2026, 8, 31));
    private static final List<SchoolYear> YEARS = IntStream.rangeClosed(2022, 2026).mapToObj(SchoolYear::new).toList();

    @Inject
    FactStore store;
    @Inject
    ObjectMapper json;
    @Inject
    VerdictKeeper keeper;

    @BeforeEach
    void day() {
        Answers.itIs(TODAY.toString());
        keeper.newDay();
    }

    static LongStream told() {
        return LongStream.rangeClosed(1, Rounds.of(4, 8));
    }

    static LongStream goingOn() {
        return LongStream.rangeClosed(21, Rounds.of(22, 24));
    }

    @ParameterizedTest
    @MethodSource("told")
    void storedVerdictsEqualAComputationFromScratch(long seed) throws Exception {
        var history = new History(seed);
        tell(disturbed(history.told, new Random(seed)));

        for (var code : history.groupCodes) {
            for (var day : DAYS) {
                for (var year : YEARS) {
                    assertEquals(fromScratch(history, code, year, day), verdicts(code, year, day),
                            code + " in " + year + " as of " + day);
                }
            }
        }
        assertTheCoverageIsThatOfAllThatWasSaid();
    }

    /** Half of a history is told and judged, then the other half: each change finds verdicts that are there already. */
    @ParameterizedTest
    @MethodSource("goingOn")
    void aHistoryThatGoesOnIsJudgedTheSame(long seed) throws Exception {
        var history = new History(seed);
        var told = disturbed(history.told, new Random(seed));
        for (int part = 0; part < 4; part++) {
            tell(told.subList(part * told.size() / 4, (part + 1) * told.size() / 4));
        }

        for (var code : history.groupCodes) {
            for (var year : YEARS) {
                assertEquals(fromScratch(history, code, year, TODAY), verdicts(code, year, TODAY), code + " " + year);
            }
        }
        assertTheCoverageIsThatOfAllThatWasSaid();
    }

    @Test
    void oneUndecodableRecordDoesNotHoldUpTheOthers() throws Exception {
        var history = new History(99);
        var before = Topics.all("group-events.dlq").size();
        try (var topics = new Topics()) {
            topics.send("group-events", "school.changed.v1", UUID.randomUUID(), "no JSON".getBytes(UTF_8));
            topics.send("group-events", "unit.changed.v1", UUID.randomUUID(),
                    "{\"version\":1,\"state\":{\"stage\":\"KINDERGARTEN\"}}".getBytes(UTF_8));
            topics.send("group-events", "school-yard.painted.v1", UUID.randomUUID(),
                    "{\"version\":1,\"state\":{}}".getBytes(UTF_8));
        }
        tell(history.told);

        var code = history.groupCodes.get(0);
        assertEquals(fromScratch(history, code, YEARS.get(4), TODAY), verdicts(code, YEARS.get(4), TODAY));
        assertEquals(2, Topics.all("group-events.dlq").stream().skip(before).map(letter -> letter.header("dlq_cause"))
                .filter(cause -> !cause.isBlank()).count());
    }

    /** Keeps the order within an aggregate, mixes the aggregates, and says a third of it twice, some of that much later. */
    private static List<Told> disturbed(List<Told> told, Random random) {
        var queues = new ArrayList<>(told.stream().collect(Collectors.groupingBy(Told::aggregate)).values().stream()
                .map(ArrayList::new).sorted(Comparator.comparing(queue -> queue.get(0).aggregate())).toList());
        var sent = new ArrayList<Told>();
        while (!queues.isEmpty()) {
            var queue = queues.get(random.nextInt(queues.size()));
            sent.add(queue.remove(0));
            if (queue.isEmpty()) {
                queues.remove(queue);
            }
            if (random.nextInt(3) == 0) {
                sent.add(sent.get(random.nextInt(sent.size())));
            }
        }
        return sent;
    }

    private static void tell(List<Told> told) throws Exception {
        try (var topics = new Topics()) {
            for (var one : told) {
                topics.send(one);
            }
        }
        Answers.awaitCaughtUp();
    }

    private List<JsonNode> fromScratch(History history, String code, SchoolYear year, LocalDate asOf) {
        var wanted = history.end().stream().filter(told -> told.state().path("groupCode").asText().equals(code))
                .findFirst().orElseThrow().aggregate();
        var group = read(history, Kind.GROUP).stream().filter(one -> one.id().equals(wanted)).findFirst().orElseThrow();
        var facts = new RotationFacts(group, year, read(history, Kind.GROUP), read(history, Kind.MEMBERSHIP),
                read(history, Kind.SCHOOL), read(history, Kind.UNIT), read(history, Kind.TEACHER),
                read(history, Kind.ROTATION), restated(history, year));
        return asRead(RotationRules.evaluateAll(facts, Parameters.DEFAULT, asOf));
    }

    /** What each fact said anew, put together by fact as far as it is of the year. */
    private List<Restatement> restated(History history, SchoolYear year) {
        var restated = new HashMap<UUID, Restatement>();
        for (var told : history.told) {
            var fact = store.read(told.kind(), told.state());
            var before = told.previous() == null
                    ? null
                    : store.read(told.kind(), told.previous());
            Restatements.of(told.aggregate(), before, fact,
                    LocalDate.ofInstant(told.time(), Clocks.ZONE), Parameters.DEFAULT).stream()
                    .filter(one -> one.year().equals(year))
                    .forEach(one -> restated.merge(one.factId(), one, HistoryTest::together));
        }
        return List.copyOf(restated.values());
    }

    private static Restatement together(Restatement one, Restatement other) {
        var about = new HashSet<>(one.about());
        about.addAll(other.about());
        return new Restatement(one.factId(), one.year(), about,
                one.firstDay().isBefore(other.firstDay()) ? one.firstDay() : other.firstDay(),
                one.lastDay().isAfter(other.lastDay()) ? one.lastDay() : other.lastDay());
    }

    /** Other tests' groups are in the county too, so the facts are taken from the topic, where all of them lie. */
    private void assertTheCoverageIsThatOfAllThatWasSaid() {
        var said = Topics.lastStates("group-events");
        var facts = new CoverageFacts(read(said, Kind.SCHOOL), read(said, Kind.UNIT), read(said, Kind.GROUP),
                read(said, Kind.MEMBERSHIP), read(said, Kind.CENSUS));
        for (var day : DAYS) {
            var coverage = Coverage.of(facts, Parameters.DEFAULT, day);
            var answer = tree("/v1/coverage?asOf=" + day);

            assertEquals(asRead(CoverageRules.evaluateAll(facts, coverage, Parameters.DEFAULT)),
                    items(answer.get("verdicts")), "as of " + day);
            assertEquals(asTree(CoverageView.of(coverage, List.of(), List.of())).get("measures"),
                    answer.get("measures"), "as of " + day);
        }
        assertEquals(asRead(CoverageRules.evaluateAll(facts, Coverage.of(facts, Parameters.DEFAULT, TODAY),
                Parameters.DEFAULT)), List.of(stored("G-COV-2025"), stored("G-COV-2030")));
    }

    private JsonNode stored(String rule) {
        return tree("/v1/verdicts?rule=" + rule).at("/items/0/verdict");
    }

    private List<JsonNode> verdicts(String code, SchoolYear year, LocalDate asOf) {
        return items(tree("/v1/groups/" + code + "/verdicts?schoolYear=" + year + "&asOf=" + asOf).get("verdicts"));
    }

    private List<JsonNode> asRead(List<Verdict> verdicts) {
        return verdicts.stream().map(VerdictView::of).map(this::asTree)
                .sorted(Comparator.comparing(verdict -> verdict.get("ruleId").asText())).toList();
    }

    private <T> List<T> read(History history, Kind<T> kind) {
        return history.end().stream().filter(told -> told.type().startsWith(kind.noun() + "."))
                .map(told -> store.read(kind, told.state())).toList();
    }

    private <T> List<T> read(List<Topics.Heard> said, Kind<T> kind) {
        return said.stream().filter(one -> one.type().startsWith(kind.noun() + "."))
                .map(one -> store.read(kind, one.data().get("state"))).toList();
    }

    private JsonNode tree(String path) {
        try {
            return json.readTree(reader().get(path).then().statusCode(200).extract().asString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode asTree(Object view) {
        try {
            return json.readTree(json.writeValueAsString(view));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
