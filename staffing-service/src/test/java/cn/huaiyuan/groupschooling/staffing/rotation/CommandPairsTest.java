package cn.huaiyuan.groupschooling.staffing.rotation;

import static cn.huaiyuan.groupschooling.staffing.County.A;
import static cn.huaiyuan.groupschooling.staffing.County.ALONE;
import static cn.huaiyuan.groupschooling.staffing.County.B;
import static cn.huaiyuan.groupschooling.staffing.County.C;
import static cn.huaiyuan.groupschooling.staffing.County.as;
import static cn.huaiyuan.groupschooling.staffing.County.state;
import static cn.huaiyuan.groupschooling.staffing.Roster.TEACHERS;
import static cn.huaiyuan.groupschooling.staffing.Roster.employment;
import static cn.huaiyuan.groupschooling.staffing.Roster.registered;
import static cn.huaiyuan.groupschooling.staffing.Roster.teacherAt;
import static cn.huaiyuan.groupschooling.staffing.rotation.Plans.ROTATIONS;
import static cn.huaiyuan.groupschooling.staffing.rotation.Plans.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import cn.huaiyuan.groupschooling.staffing.County;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every command on one teacher against every other, at the same time: what must hold of a career and its rotations holds
 * whichever of them comes first.
 */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class CommandPairsTest {
    private static final Set<Integer> ANSWERS = Set.of(200, 201, 409, 412, 422);
    /** All that changes a teacher or a rotation of one; whatever is added here meets all the others. */
    private static final SortedMap<String, Command> COMMANDS = new TreeMap<>(Map.ofEntries(
            Map.entry("honour", scene -> scene.put(Map.of("honours", List.of(state("kind", "RISING_STAR", "level",
                    "CITY", "validFrom", "2025-09-01", "validTo", "2028-08-31"))), employment(A, "2015-09-01", null))),
            Map.entry("resign", scene -> scene.put(Map.of(), employment(A, "2015-09-01", "2026-10-31"))),
            Map.entry("resign and end rotations", scene -> scene.put(Map.of("endRotations", true),
                    employment(A, "2015-09-01", "2026-10-31"))),
            Map.entry("move elsewhere", scene -> scene.put(Map.of("endRotations", true),
                    employment(A, "2015-09-01", "2026-05-31"), employment(C, "2026-06-01", null))),
            Map.entry("move to the destination", scene -> scene.put(Map.of(),
                    employment(A, "2015-09-01", "2026-08-31"), employment(B, "2026-09-01", null))),
            Map.entry("register the next year", scene -> scene.register("2027-09-01", "2028-08-31")),
            Map.entry("register the same year", scene -> scene.register("2026-10-01", "2027-01-31")),
            Map.entry("void the first", scene -> scene.step("first", 3, "void", Map.of("reason", "误录"))),
            Map.entry("start the second", scene -> scene.step("second", 1, "start", Map.of("on", "2025-09-01"))),
            Map.entry("finish the second", scene -> scene.step("second", 2, "finish", Map.of("on", "2026-06-30"))),
            Map.entry("cancel the second", scene -> scene.step("second", "cancel", Map.of("reason", "计划调整"))),
            Map.entry("void the second", scene -> scene.step("second", "void", Map.of("reason", "误录"))),
            Map.entry("start the third", scene -> scene.step("third", 1, "start", Map.of("on", "2026-09-01"))),
            Map.entry("cancel the third", scene -> scene.step("third", 1, "cancel", Map.of("reason", "计划调整"))),
            Map.entry("void the third", scene -> scene.step("third", 1, "void", Map.of("reason", "误录")))));

    @Inject
    DataSource dataSource;

    private final ExecutorService callers = Executors.newFixedThreadPool(2);

    private interface Command {
        Response on(Scene scene);
    }

    @BeforeEach
    void county() {
        County.ensure();
    }

    @AfterEach
    void stop() {
        callers.shutdownNow();
    }

    @ParameterizedTest(name = "the second rotation runs: {0}")
    @ValueSource(booleans = {false, true})
    void hold(boolean secondRuns) throws Exception {
        var names = List.copyOf(COMMANDS.keySet());
        for (int one = 0; one < names.size(); one++) {
            for (int other = one; other < names.size(); other++) {
                meet(new Scene(secondRuns), names.get(one), names.get(other));
            }
        }
    }

    /** Both have decided, or wait for each other, before either may write its event. */
    private void meet(Scene scene, String one, String other) throws Exception {
        try (var gate = new JournalGate(dataSource)) {
            var answers = List.of(callers.submit(() -> COMMANDS.get(one).on(scene)),
                    callers.submit(() -> COMMANDS.get(other).on(scene)));
            gate.openOnce(answers);
            for (var answered : answers) {
                var answer = answered.get();
                assertTrue(ANSWERS.contains(answer.statusCode()),
                        () -> one + " against " + other + ": " + answer.statusCode() + " " + answer.asString());
            }
        }
        assertEquals(List.of(), new Invariants(dataSource, scene.id).broken(), one + " against " + other);
    }

    /**
     * A teacher at A with three rotations: one that has finished, one to {@code ALONE} that is planned or runs, and one that
     * is planned for after it and is to take the personnel relation to B.
     */
    private static final class Scene {
        private final Map<String, Object> body = teacherAt(A);
        private final String teacher = registered(body);
        private final String id = as("edu-bureau").get(TEACHERS + teacher).path("id");
        private final Map<String, String> rotations = new HashMap<>();
        private final int versionOfSecond;

        Scene(boolean secondRuns) {
            rotations.put("first", Plans.registered(plan(teacher, B, "2024-09-01", "2025-06-30")));
            Plans.step(rotations.get("first"), "start", 1, Map.of("on", "2024-09-01")).statusCode(200);
            Plans.step(rotations.get("first"), "finish", 2, Map.of("on", "2025-06-30")).statusCode(200);
            rotations.put("second", Plans.registered(plan(teacher, ALONE, "2025-09-01", "2026-06-30")));
            if (secondRuns) {
                Plans.step(rotations.get("second"), "start", 1, Map.of("on", "2025-09-01")).statusCode(200);
            }
            versionOfSecond = secondRuns ? 2 : 1;
            var third = plan(teacher, B, "2026-09-01", "2027-08-31");
            third.put("personnelRelationMoved", true);
            rotations.put("third", Plans.registered(third));
        }

        @SafeVarargs
        @SuppressWarnings("varargs")
        final Response put(Map<String, Object> fields, Map<String, Object>... employments) {
            var changed = new HashMap<>(body);
            changed.putAll(fields);
            changed.put("employments", List.of(employments));
            changed.put("reason", "更正");
            return as("edu-bureau").header("If-Match", "\"1\"").body(changed).put(TEACHERS + teacher);
        }

        Response register(String from, String to) {
            return as("edu-bureau").body(plan(teacher, B, from, to)).post(ROTATIONS);
        }

        Response step(String rotation, String step, Map<String, ?> body) {
            return step(rotation, versionOfSecond, step, body);
        }

        Response step(String rotation, int version, String step, Map<String, ?> body) {
            return Plans.step(rotations.get(rotation), step, version, body).extract().response();
        }
    }
}
