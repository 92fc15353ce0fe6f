package cn.huaiyuan.groupschooling.local.failure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.local.embedded.Rounds;
import cn.huaiyuan.groupschooling.local.failure.Answered.Promise;
import cn.huaiyuan.groupschooling.local.failure.Topic.Told;
import cn.huaiyuan.groupschooling.local.launcher.Api;
import cn.huaiyuan.groupschooling.local.launcher.EventFlow;
import cn.huaiyuan.groupschooling.local.launcher.OwnSuite;
import cn.huaiyuan.groupschooling.local.launcher.ServiceProcess;
import cn.huaiyuan.groupschooling.local.launcher.Suite;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A service that publishes is killed, or loses what it stands on, while many write: each 2xx has its event in Kafka, no
 * event is there without a committed row, and the versions of each aggregate have neither gaps nor disorder.
 */
class KilledProducerTest {
    private static final String TOPIC = "group-events";
    private static final int WRITERS = 6;
    private static final String AGGREGATES = """
            select string_agg(format('select id, version from %I', table_name), ' union all ')
              from information_schema.columns known
             where table_schema = 'public' and column_name = 'version' and exists (
                   select from information_schema.columns
                    where table_schema = 'public' and table_name = known.table_name and column_name = 'id')""";

    @TempDir
    static Path folder;
    private static Suite suite;
    private static ServiceProcess service;

    @BeforeAll
    static void start() {
        suite = OwnSuite.in(folder);
        suite.startPostgres(OwnSuite.SILENT);
        suite.startKafka(OwnSuite.SILENT);
        service = suite.service("group-service");
        startService();
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    @Test
    void serviceKilledAtManyRandomPoints() throws Exception {
        var random = new Random(1);
        var answered = new Answered();
        try (var writers = new Writers(suite, answered, WRITERS, 100_000)) {
            for (int kill = 0; kill < Rounds.of(3, 8); kill++) {
                awaitFurther(answered, 1 + random.nextInt(120));
                service.kill();
                startService();
            }
            awaitFurther(answered, 20);
        }

        assertEquals(List.of(), answered.unexpected());
        assertNothingIsLostOrMadeUp(answered);
    }

    @Test
    void brokerAwayForAWhile() throws Exception {
        var answered = new Answered();
        try (var writers = new Writers(suite, answered, WRITERS, 200_000)) {
            awaitFurther(answered, 20);
            suite.kafka().kill();
            awaitFurther(answered, 300);
            suite.kafka().start();
            awaitFurther(answered, 20);
        }

        assertEquals(List.of(), answered.unexpected());
        assertNothingIsLostOrMadeUp(answered);
    }

    @Test
    void databaseAndBrokerAndServiceKilledInAnyOrder() throws Exception {
        var random = new Random(3);
        var answered = new Answered();
        try (var writers = new Writers(suite, answered, WRITERS, 300_000)) {
            for (int kill = 0; kill < Rounds.of(3, 6); kill++) {
                awaitFurther(answered, 1 + random.nextInt(60));
                switch (kill % 3) {
                    case 0 -> {
                        suite.postgres().kill();
                        suite.postgres().start();
                    }
                    case 1 -> {
                        suite.kafka().kill();
                        service.kill();
                        startService();
                        suite.kafka().start();
                    }
                    default -> {
                        service.kill();
                        suite.postgres().kill();
                        suite.postgres().start();
                        startService();
                    }
                }
            }
            awaitFurther(answered, 20);
        }

        assertEquals(List.of(), answered.unexpected());
        assertNothingIsLostOrMadeUp(answered);
    }

    /** What the broker has but the outbox still holds is sent again, as the same event. */
    @Test
    void relayKilledBetweenAckAndDelete() throws Exception {
        var api = new Api(service, suite.tokens(), "edu-bureau");
        new EventFlow(suite).awaitOut("group-service");
        UUID school;
        try (var held = HeldUp.deleteFrom(suite, "group-service", "outbox")) {
            school = UUID.fromString(api.put("/v1/schools/" + OwnSuite.schoolCode(900_001),
                    Api.fields("name", "甲", "ownership", "PUBLIC", "openedOn", "2000-09-01")).body().path("id")
                    .asText());

            held.kill();
        }
        startService();
        new EventFlow(suite).awaitOut("group-service");

        var told = told(school);
        assertEquals(2, told.size());
        assertEquals(told.get(0), told.get(1));
        assertNothingIsLostOrMadeUp(new Answered());
    }

    private static void startService() {
        service.start();
        service.awaitReady();
    }

    /** A kill after so many further answers falls at another point of the work each time. */
    private static void awaitFurther(Answered answered, int further) {
        var wanted = answered.count() + further;
        await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(2))
                .until(() -> answered.count() >= wanted || !answered.unexpected().isEmpty());
    }

    private static List<Told> told(UUID aggregate) {
        return Topic.events(suite, TOPIC).stream().filter(one -> one.aggregate().equals(aggregate)).toList();
    }

    private static void assertNothingIsLostOrMadeUp(Answered answered) throws SQLException {
        new EventFlow(suite).awaitOut("group-service");
        var told = Topic.events(suite, TOPIC);
        var versions = told.stream().map(one -> new Promise(one.aggregate(), one.version())).collect(toSet());

        var lost = new HashSet<>(answered.promises());
        lost.removeAll(versions);
        assertEquals(Set.of(), lost, "answered with 2xx, but not in Kafka");
        assertEquals(journal(), told.stream().map(Told::eventId).collect(toSet()), "committed, and in Kafka");
        assertEquals(rows(), highest(versions), "the state in the tables is the last one told");
        told.stream().collect(groupingBy(Told::aggregate)).values()
                .forEach(KilledProducerTest::assertInOrderWithoutGaps);
    }

    /** Repetitions apart, versions appear as 1, 2, 3 …; a repetition is the same event to the letter. */
    private static void assertInOrderWithoutGaps(List<Told> ofOneAggregate) {
        var first = new HashMap<Long, Told>();
        for (var one : ofOneAggregate) {
            var known = first.putIfAbsent(one.version(), one);
            assertTrue(known == null ? one.version() == first.size() : known.equals(one), ofOneAggregate::toString);
        }
        assertEquals(LongStream.rangeClosed(1, first.size()).boxed().collect(toSet()), first.keySet());
    }

    private static Map<UUID, Long> highest(Set<Promise> versions) {
        var highest = new HashMap<UUID, Long>();
        versions.forEach(one -> highest.merge(one.aggregate(), one.version(), Math::max));
        return highest;
    }

    private static Set<UUID> journal() throws SQLException {
        var ids = new HashSet<UUID>();
        try (var connection = OwnSuite.connection(suite, "group-service");
                var statement = connection.createStatement();
                var row = statement.executeQuery("select event_id from journal")) {
            while (row.next()) {
                ids.add(row.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    /** Of all aggregates, without knowing any table by name. */
    private static Map<UUID, Long> rows() throws SQLException {
        var versions = new HashMap<UUID, Long>();
        try (var connection = OwnSuite.connection(suite, "group-service");
                var statement = connection.createStatement();
                var tables = statement.executeQuery(AGGREGATES)) {
            assertTrue(tables.next());
            var row = statement.executeQuery(tables.getString(1));
            while (row.next()) {
                versions.put(row.getObject(1, UUID.class), row.getLong(2));
            }
        }
        return versions;
    }
}
