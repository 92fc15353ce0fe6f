package cn.huaiyuan.groupschooling.group.membership;

import static cn.huaiyuan.groupschooling.group.County.admission;
import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.groupCode;
import static cn.huaiyuan.groupschooling.group.County.number;
import static cn.huaiyuan.groupschooling.group.County.unitCode;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.Clients;
import cn.huaiyuan.groupschooling.group.County;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Fifty clients at once: one gets through, and the others hear why. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class ConcurrentAdmissionTest {
    private static final int CLIENTS = 50;
    private static final String DISSOLVED = """
            {"name": "x", "kind": "OTHER", "foundedOn": "2024-02-20", "dissolvedOn": "2025-01-01", "tiers": [
             {"tier": "LOOSE", "governance": "AGREEMENT", "validFrom": "2024-02-20", "validTo": "2024-12-31",
              "document": "a", "assumed": true}], "reason": "dissolved"}""";

    @Test
    void aUnitGetsOnePrimaryGroup() throws Exception {
        var unit = number();
        County.registerUnit(unit);
        var groups = IntStream.range(0, CLIENTS).map(i -> number()).boxed().toList();
        groups.forEach(County::foundGroup);

        var answers = Clients.atOnce(CLIENTS,
                client -> () -> admit(admission(groups.get(client), unit, "MEMBER", true, "2024-02-20", null)));

        assertEquals(Map.of("201", 1, "409 membership-primary-once", CLIENTS - 1), answers);
        bureau().queryParam("unit", unitCode(unit)).get("/v1/memberships").then().body("items", hasSize(1));
    }

    @Test
    void aGroupGetsOneHeadquarters() throws Exception {
        var group = number();
        County.foundGroup(group);
        var units = IntStream.range(0, CLIENTS).map(i -> number()).boxed().toList();
        units.forEach(County::registerUnit);

        var answers = Clients.atOnce(CLIENTS,
                client -> () -> admit(admission(group, units.get(client), "HQ", false, "2024-02-20", null)));

        assertEquals(Map.of("201", 1, "409 membership-hq-once", CLIENTS - 1), answers);
        bureau().queryParam("group", groupCode(group)).get("/v1/memberships").then().body("items", hasSize(1));
    }

    @Test
    void aUnitMovesOnce() throws Exception {
        var unit = number();
        var home = number();
        County.registerUnit(unit);
        County.foundGroup(home);
        var id = County.admit(home, unit, "MEMBER", true, "2024-02-20", null).extract().<String>path("id");
        var groups = IntStream.range(0, CLIENTS).map(i -> number()).boxed().toList();
        groups.forEach(County::foundGroup);

        var answers = Clients.atOnce(CLIENTS, client -> () -> bureau().header("If-Match", "\"1\"").body("""
                {"group": "%s", "role": "MEMBER", "primary": true, "validFrom": "2025-09-01", "reason": "moved"}"""
                .formatted(groupCode(groups.get(client)))).post("/v1/memberships/" + id + "/move"));

        assertEquals(Map.of("201", 1, "412 precondition-failed", CLIENTS - 1), answers);
        bureau().queryParam("unit", unitCode(unit)).queryParam("history", true).get("/v1/memberships").then()
                .body("items", hasSize(2));
    }

    /** Whoever comes first, no membership outlives its group. */
    @RepeatedTest(10)
    void aGroupIsNotDissolvedUnderAnAdmission() throws Exception {
        var one = number();
        County.registerUnit(one);
        County.foundGroup(one);

        var answers = Clients.atOnce(2, client -> () -> client == 0
                ? admit(admission(one, one, "MEMBER", true, "2024-02-20", null))
                : bureau().header("If-Match", "\"1\"").body(DISSOLVED).put("/v1/groups/" + groupCode(one)));

        assertEquals(true, Set.of(List.of("200", "422 rejected"), List.of("201", "409 membership-within-group-life"))
                .contains(List.copyOf(answers.keySet())), answers::toString);
    }

    private static Response admit(String admission) {
        return bureau().body(admission).post("/v1/memberships");
    }
}
