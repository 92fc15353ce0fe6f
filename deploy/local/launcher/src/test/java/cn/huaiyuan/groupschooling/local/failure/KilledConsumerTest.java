package cn.huaiyuan.groupschooling.local.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.local.embedded.Rounds;
import cn.huaiyuan.groupschooling.local.launcher.Api;
import cn.huaiyuan.groupschooling.local.launcher.EventFlow;
import cn.huaiyuan.groupschooling.local.launcher.OwnSuite;
import cn.huaiyuan.groupschooling.local.launcher.ServiceProcess;
import cn.huaiyuan.groupschooling.local.launcher.Suite;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * evaluation-service is killed while it takes events in, and is told much twice and late: what it has stored in the end
 * equals what another one, with an empty database, makes of the topics from their beginnings.
 */
class KilledConsumerTest {
    private static final String SCRATCH = "evaluation_from_scratch";

    @TempDir
    static Path folder;
    private static Suite suite;
    private static ServiceProcess evaluation;
    private static SmallCounty county;

    @BeforeAll
    static void start() {
        suite = OwnSuite.in(folder);
        suite.start(OwnSuite.SILENT);
        evaluation = suite.service("evaluation-service");
        county = new SmallCounty(suite, 7);
        county.settle(suite);
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    @Test
    void storedVerdictsEqualAComputationFromScratch() throws Exception {
        var random = new Random(11);
        for (int kill = 0; kill < Rounds.of(2, 4); kill++) {
            live(20 + random.nextInt(20));
            if (kill % 2 == 0) {
                killBetweenEffectAndCommit();
            } else {
                evaluation.kill();
            }
            live(10);
            startEvaluation();
        }
        live(20);
        new EventFlow(suite).awaitTakenIn("evaluation-service");
        Topic.sayAgain(suite, disturbed(random));
        live(20);

        var stored = verdicts(evaluation);
        evaluation.stop();
        var scratch = suite.serviceOn(SCRATCH, "evaluation-service");
        scratch.start();
        try {
            scratch.awaitReady();

            assertEquals(verdicts(scratch), stored);
        } finally {
            scratch.stop();
            startEvaluation();
        }
        assertTrue(stored.size() >= 10, stored::toString);
        assertTrue(stored.values().stream().anyMatch(verdict -> verdict.path("numerator").asLong() > 0));
    }

    @Test
    void anUndecodableRecordBecomesADeadLetterAndTheRestGoesOn() {
        var before = verdicts(evaluation).size();
        Topic.say(suite, "staffing-events", UUID.randomUUID().toString(),
                Map.of("ce_type", "teacher.changed.v1", "ce_subject", UUID.randomUUID().toString()),
                "no JSON".getBytes(StandardCharsets.UTF_8));
        Topic.say(suite, "staffing-events", "no id", Map.of(), new byte[]{0});
        live(10);

        assertEquals(before, verdicts(evaluation).size());
        var letters = Topic.records(suite, "staffing-events.dlq");
        assertEquals(2, letters.size());
        letters.forEach(letter -> {
            assertFalse(Topic.header(letter, "dlq_cause").isBlank());
            assertEquals("evaluation-service", Topic.header(letter, "dlq_projection"));
            assertTrue(Topic.header(letter, "dlq_offset").matches("[0-9]+"));
        });
    }

    /** The effects are done and the commit is held up when the kill comes. */
    private static void killBetweenEffectAndCommit() throws SQLException {
        try (var held = HeldUp.commitAfterUpdateOf(suite, "evaluation-service", "inbox_offset")) {
            live(5);

            held.kill();
        }
    }

    private static void live(int times) {
        for (int i = 0; i < times; i++) {
            county.live();
        }
    }

    private static void startEvaluation() {
        evaluation.start();
        evaluation.awaitReady();
    }

    /** Half of what was ever said, the topics and aggregates mixed, the order within each aggregate kept. */
    private static List<ConsumerRecord<String, byte[]>> disturbed(Random random) {
        var queues = new TreeMap<String, List<ConsumerRecord<String, byte[]>>>();
        for (var topic : List.of("group-events", "staffing-events")) {
            Topic.records(suite, topic).stream().filter(record -> random.nextBoolean())
                    .forEach(record -> queues.computeIfAbsent(record.key(), key -> new ArrayList<>()).add(record));
        }
        var order = new ArrayList<String>();
        queues.forEach((key, records) -> order.addAll(Collections.nCopies(records.size(), key)));
        Collections.shuffle(order, random);
        return order.stream().map(key -> queues.get(key).remove(0)).toList();
    }

    /** All stored verdicts by rule, group and period, without the ids under which they are stored. */
    private static Map<String, JsonNode> verdicts(ServiceProcess service) {
        new EventFlow(suite).awaitTakenIn("evaluation-service");
        var api = new Api(service, suite.tokens(), "reader");
        var answer = api.get("/v1/verdicts?limit=500");
        assertEquals(200, answer.status());
        assertTrue(answer.body().path("nextCursor").isNull());
        var verdicts = new TreeMap<String, JsonNode>();
        for (var item : answer.body().path("items")) {
            var verdict = (ObjectNode) item.path("verdict");
            verdicts.put(verdict.path("ruleId").asText() + " " + verdict.path("groupId").asText() + " "
                    + verdict.path("period").asText(), verdict);
        }
        return verdicts;
    }
}
