package cn.huaiyuan.groupschooling.group.race;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import cn.huaiyuan.groupschooling.local.embedded.Rounds;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Every command at the same moment as every other one, and as itself: none of the two is to be committed before both have
 * come as far as they can. Whatever becomes of them, what must be true of the register is.
 */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class PairsTest {
    /** Raced at the same time, each in a scene of its own; two connections each, and the pool has sixteen. */
    private static final int AT_ONCE = 7;
    /** All pairs take minutes. Itself is among what each command is raced with. */
    private static final int EACH = Rounds.of(6, 1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** In the order in which their rows are locked. Held in turn, so that who locks in another order is found out. */
    private static final List<String> TABLES = List.of("school", "unit", "education_group");

    @Inject
    Tables tables;

    private final ExecutorService clients = Executors.newFixedThreadPool(2 * AT_ONCE);

    private List<Scene> scenes;

    private record Pair(Command one, Command other) {

        @Override
        public String toString() {
            return one + " | " + other;
        }
    }

    /** What the two were answered. */
    private record Answers(Pair pair, Answer one, Answer other) {
    }

    @AfterEach
    void dismiss() {
        clients.shutdownNow();
    }

    @Test
    void leaveTheRegisterAsItMustBe(TestReporter reporter) throws Exception {
        var commands = new Commands(tables).all();
        var pairs = IntStream.range(0, commands.size()).boxed()
                .flatMap(one -> IntStream.rangeClosed(0, one).filter(other -> (one - other) % EACH == 0)
                        .mapToObj(other -> new Pair(commands.get(one), commands.get(other))))
                .toList();

        var before = Invariants.broken();
        var raced = raced(pairs);

        reporter.publishEntry("answers", raced.stream().flatMap(answers -> Stream.of(answers.one, answers.other))
                .collect(Collectors.groupingBy(Answer::toString, TreeMap::new, Collectors.counting())).toString());
        assertEquals(List.of(),
                raced.stream().filter(answers -> answers.one.isFailure() || answers.other.isFailure()).toList(),
                "fail");
        assertEquals(List.of(),
                raced.stream().filter(answers -> !answers.one.isDone() && !answers.other.isDone()).toList(),
                "neither is done");
        var broken = Invariants.broken();
        before.forEach((invariant, codes) -> broken.getOrDefault(invariant, new TreeSet<>()).removeAll(codes));
        broken.values().removeIf(TreeSet::isEmpty);
        assertEquals(Map.of(), named(broken, pairs), "what is not so any more");
    }

    /** No command is refused in its scene, so each has a say in its pairs. */
    @Test
    void areEachDoneAlone() throws Exception {
        var commands = new Commands(tables).all();
        var scenes = Scene.build(commands.size());
        var refused = new ArrayList<String>();
        for (int i = 0; i < commands.size(); i++) {
            var command = commands.get(i);
            command.given().apply(scenes.get(i));
            var answer = command.call().apply(scenes.get(i));
            if (!answer.isDone()) {
                refused.add(command + ": " + answer + " " + answer.detail());
            }
        }
        assertEquals(List.of(), refused);
    }

    private List<Answers> raced(List<Pair> pairs) throws Exception {
        scenes = prepared(pairs);
        var answers = new ArrayList<Answers>();
        try (var gate = new Gate()) {
            for (int from = 0; from < pairs.size(); from += AT_ONCE) {
                var to = Math.min(from + AT_ONCE, pairs.size());
                answers.addAll(race(gate, TABLES.get(from / AT_ONCE % TABLES.size()), pairs.subList(from, to),
                        scenes.subList(from, to)));
            }
        }
        return answers;
    }

    /** With the pair in whose scene it is. */
    private Map<String, TreeSet<String>> named(Map<String, TreeSet<String>> broken, List<Pair> pairs) {
        broken.replaceAll((invariant, codes) -> codes.stream().map(code -> IntStream.range(0, pairs.size())
                .filter(i -> scenes.get(i).has(code)).mapToObj(i -> code + ": " + pairs.get(i)).findFirst()
                .orElse(code)).collect(Collectors.toCollection(TreeSet::new)));
        return broken;
    }

    private List<Answers> race(Gate gate, String table, List<Pair> pairs, List<Scene> scenes) throws Exception {
        var calls = new ArrayList<Future<Answer>>();
        gate.shut();
        gate.hold(table);
        try {
            for (int i = 0; i < pairs.size(); i++) {
                var pair = pairs.get(i);
                var scene = scenes.get(i);
                calls.add(clients.submit(() -> pair.one.call().apply(scene)));
                calls.add(clients.submit(() -> pair.other.call().apply(scene)));
            }
            awaitQuiet(gate, calls);
            gate.release();
            awaitQuiet(gate, calls);
        } finally {
            gate.release();
            gate.open();
        }
        var answers = new ArrayList<Answers>();
        for (int i = 0; i < pairs.size(); i++) {
            answers.add(new Answers(pairs.get(i), calls.get(2 * i).get(), calls.get(2 * i + 1).get()));
        }
        return answers;
    }

    private static void awaitQuiet(Gate gate, List<Future<Answer>> calls) {
        await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(2))
                .until(() -> isQuiet(gate, calls));
    }

    /** Whoever is not answered waits. */
    private static boolean isQuiet(Gate gate, List<Future<Answer>> calls) throws SQLException {
        var before = calls.stream().filter(call -> !call.isDone()).count();
        return gate.waiting() == before && calls.stream().filter(call -> !call.isDone()).count() == before;
    }

    private List<Scene> prepared(List<Pair> pairs) throws Exception {
        var built = Scene.build(pairs.size());
        for (var ready : clients.invokeAll(IntStream.range(0, pairs.size()).<Callable<Object>>mapToObj(i -> () -> {
            pairs.get(i).one.given().apply(built.get(i));
            return pairs.get(i).other.given().apply(built.get(i));
        }).toList())) {
            ready.get();
        }
        return built;
    }
}
