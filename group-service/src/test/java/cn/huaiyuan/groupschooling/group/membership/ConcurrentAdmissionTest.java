package cn.huaiyuan.groupschooling.group.membership;

import static cn.huaiyuan.groupschooling.group.County.admission;
import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.number;
import static cn.huaiyuan.groupschooling.group.County.unitCode;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.County;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Fifty clients at once: the database lets one through, and the others hear why. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class ConcurrentAdmissionTest {
    private static final int CLIENTS = 50;
    private static final int THREADS = 16;
    private static final int GROUPS = 5;

    @Test
    void aUnitGetsOnePrimaryGroup() throws Exception {
        var unit = number();
        County.registerUnit(unit);
        var groups = groups();

        var answers = atOnce(client -> () -> admit(
                admission(groups.get(client % GROUPS), unit, "MEMBER", true, "2024-02-20", null)));

        assertEquals(1, answers.get("201"));
        assertEquals(CLIENTS - 1, answers.entrySet().stream()
                .filter(entry -> List.of("409 membership-primary-once", "409 membership-unit-once")
                        .contains(entry.getKey()))
                .mapToInt(Map.Entry::getValue).sum(), answers::toString);
        bureau().queryParam("unit", unitCode(unit)).get("/v1/memberships").then().body("items", hasSize(1));
    }

    @Test
    void aGroupGetsOneHeadquarters() throws Exception {
        var group = number();
        County.foundGroup(group);
        var units = IntStream.range(0, GROUPS).map(i -> number()).boxed().toList();
        units.forEach(County::registerUnit);

        var answers = atOnce(client -> () -> admit(
                admission(group, units.get(client % GROUPS), "HQ", false, "2024-02-20", null)));

        assertEquals(1, answers.get("201"));
        assertEquals(CLIENTS - 1, answers.entrySet().stream()
                .filter(entry -> List.of("409 membership-hq-once", "409 membership-unit-once").contains(entry.getKey()))
                .mapToInt(Map.Entry::getValue).sum(), answers::toString);
    }

    private static List<Integer> groups() {
        var groups = IntStream.range(0, GROUPS).map(i -> number()).boxed().toList();
        groups.forEach(County::foundGroup);
        return groups;
    }

    private static String admit(String admission) {
        var answer = bureau().body(admission).post("/v1/memberships").then().extract();
        return answer.statusCode() == 201 ? "201" : answer.statusCode() + " " + answer.path("code");
    }

    /** How many clients got which answer. */
    private static Map<String, Integer> atOnce(IntFunction<Callable<String>> client) throws Exception {
        var pool = Executors.newFixedThreadPool(THREADS);
        try {
            var start = new CountDownLatch(1);
            var answers = IntStream.range(0, CLIENTS).mapToObj(client).map(call -> pool.submit(() -> {
                start.await();
                return call.call();
            })).toList();
            start.countDown();
            var counted = new java.util.ArrayList<String>();
            for (var answer : answers) {
                counted.add(answer.get());
            }
            return counted.stream().collect(Collectors.toMap(text -> text, text -> 1, Integer::sum));
        } finally {
            pool.shutdownNow();
        }
    }
}
