package cn.huaiyuan.groupschooling.group.body;

import static cn.huaiyuan.groupschooling.group.County.as;
import static cn.huaiyuan.groupschooling.group.County.asHeadquarters;
import static cn.huaiyuan.groupschooling.group.County.asMember;
import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.number;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.Clients;
import cn.huaiyuan.groupschooling.group.Events;
import cn.huaiyuan.groupschooling.group.Register;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class BodyResourceTest {
    private static final String LEAD = "/v1/bodies/LEAD";
    private static final String VOIDING = "{\"reason\": \"entered twice\"}";
    private static final String DEPARTMENT = "{\"name\": \"Office\", \"kind\": \"DEPARTMENT\" %s}";
    private static final String SEATED = """
            {"role": "LIAISON", "holder": "DRC", "post": "old", "validFrom": "2024-02-20", "validTo": %s,
             "document": "x"}""";
    private final int number = number();
    private final String path = "/v1/bodies/TEAM_" + number;
    private final String office = "/v1/bodies/OFFICE_" + number;

    @Inject
    BodyService service;

    @Test
    void shipsTheLeadingGroupAndItsOffice() {
        bureau().queryParam("asOf", "2024-02-20").get(LEAD).then().statusCode(200)
                .body("name", equalTo("县深化实施集团化办学工作领导小组"))
                .body("current.findAll { it.role == 'LEADER' }.post", contains("县委副书记"))
                .body("current.findAll { it.role == 'DEPUTY' }.holder", containsInAnyOrder("GOV", "ORG", "PUBL"))
                .body("current.findAll { it.role == 'MEMBER' }", hasSize(9))
                .body("current.findAll { it.role == 'LIAISON' }.holder",
                        containsInAnyOrder("ORG", "ESTAB", "DRC", "EDU", "FIN", "HR"))
                .body("current.findAll { it.role == 'OFFICE' }.holder", contains("EDU", "EDU"));
        bureau().queryParam("asOf", "2024-02-19").get(LEAD).then().statusCode(200).body("current", empty())
                .body("seats", hasSize(21));
        bureau().queryParam("limit", 500).get("/v1/bodies").then().statusCode(200).body("items.bodyCode",
                hasItems("EDU", "ORG", "ESTAB", "HR", "FIN", "DRC", "PUBL", "LEAD", "HQ", "MEMBER", "CITY_EDU",
                        "CITY_HR"));
    }

    @Test
    void shipsThemOnceWithEvents() {
        var id = bureau().get(LEAD).then().statusCode(200).extract().<String>path("id");

        service.ship(new StartupEvent());

        bureau().get(LEAD).then().statusCode(200).body("id", equalTo(id));
        assertEquals(List.of("body.registered.v1"), Events.of(id, 1).stream().map(Events.Arrived::type).toList());
    }

    @Test
    void registersABodyAndChangesItsSeats() {
        var id = bureau().body(group(SEATED.formatted("null"), "")).put(path).then().statusCode(201)
                .header("ETag", "\"1\"").body("current.post", contains("old")).extract().<String>path("id");
        var changed = group(SEATED.formatted("\"2025-08-31\"") + """
                , {"role": "LIAISON", "holder": "DRC", "post": "new", "validFrom": "2025-09-01", "document": "y"}""",
                ", \"reason\": \"another section\"");

        bureau().body(changed).put(path).then().statusCode(428);
        bureau().header("If-Match", "\"1\"").body(changed).put(path).then().statusCode(200).header("ETag", "\"2\"")
                .body("current.post", contains("new")).body("seats.post", contains("old", "new"));
        bureau().header("If-Match", "\"2\"").body(changed).put(path).then().statusCode(200).header("ETag", "\"2\"");

        bureau().queryParam("asOf", "2025-08-31").get(path).then().statusCode(200).body("current.post",
                contains("old"));
        var events = Events.of(id, 2);
        assertEquals(List.of("body.registered.v1", "body.changed.v1"),
                events.stream().map(Events.Arrived::type).toList());
        assertEquals(2, events.get(1).data().at("/state/seats").size());
    }

    @Test
    void namesEverythingThatIsWrong() {
        bureau().body("{\"name\": \"\", \"kind\": \"CLUB\", \"seats\": [{\"role\": \"GUEST\", \"post\": 1}]}").put(path)
                .then().statusCode(400).body("violations.pointer",
                        containsInAnyOrder("/name", "/kind", "/seats/0/role", "/seats/0/holder", "/seats/0/post",
                                "/seats/0/validFrom", "/seats/0/document"));
        bureau().body(group(SEATED.formatted("null").replace("DRC", "NOBODY"), "")).put("/v1/bodies/x").then()
                .statusCode(422).body("violations.code", containsInAnyOrder("body.code", "body.unknown"));
        bureau().get(path).then().statusCode(404);
    }

    @Test
    void isReadByAllAndWrittenByTheBureau() {
        for (var caller : List.of(as("organization-department"), as("reader"), asHeadquarters(), asMember())) {
            caller.queryParam("limit", 500).get("/v1/bodies").then().statusCode(200).body("items.bodyCode",
                    hasItem("LEAD"));
        }
        for (var caller : List.of(as("organization-department"), as("reader"), asHeadquarters(), asMember())) {
            caller.body("{}").put(path).then().statusCode(403);
            caller.body(VOIDING).post(path + "/void").then().statusCode(403);
        }
    }

    @Test
    void voidsAnEntryAndEntersItAnew() {
        var id = bureau().body(DEPARTMENT.formatted("")).put(office).then().statusCode(201).extract()
                .<String>path("id");

        bureau().body(VOIDING).post(office + "/void").then().statusCode(428);
        bureau().header("If-Match", "\"1\"").body(VOIDING).post(office + "/void").then().statusCode(200)
                .header("ETag", "\"2\"").body("status", equalTo("VOIDED"))
                .body("voidedBecause", equalTo("entered twice"));
        bureau().header("If-Match", "\"2\"").body(VOIDING).post(office + "/void").then().statusCode(409).body("code",
                equalTo("body-voided"));
        bureau().get(office).then().statusCode(200).body("status", equalTo("VOIDED"));
        bureau().queryParam("limit", 500).get("/v1/bodies").then().statusCode(200).body("items.id", not(hasItem(id)));
        bureau().queryParam("limit", 500).queryParam("history", true).get("/v1/bodies").then().statusCode(200)
                .body("items.id", hasItem(id));

        bureau().header("If-Match", "\"2\"").body(DEPARTMENT.formatted("")).put(office).then().statusCode(422)
                .body("violations.code", contains("reason.required"));
        bureau().header("If-Match", "\"2\"").body(DEPARTMENT.formatted(", \"reason\": \"right\"")).put(office).then()
                .statusCode(200).body("id", equalTo(id)).body("status", equalTo("ACTIVE"));

        assertEquals(List.of("body.registered.v1", "body.voided.v1", "body.changed.v1"),
                Events.of(id, 3).stream().map(Events.Arrived::type).toList());
    }

    @Test
    void isNotVoidedWhileItHasASeat() {
        bureau().body(DEPARTMENT.formatted("")).put(office).then().statusCode(201);
        var seated = group(SEATED.formatted("\"2024-08-31\"").replace("DRC", "OFFICE_" + number), "");
        bureau().body(seated).put(path).then().statusCode(201);

        bureau().header("If-Match", "\"1\"").body(VOIDING).post(office + "/void").then().statusCode(409)
                .body("code", equalTo("body-referred-to"))
                .body("violations[0].message", containsString("TEAM_" + number));
        bureau().header("If-Match", "\"1\"").body(VOIDING).post(path + "/void").then().statusCode(200);
        bureau().queryParam("asOf", "2024-08-31").get(path).then().statusCode(200).body("current", empty())
                .body("seats", hasSize(1));
        bureau().header("If-Match", "\"1\"").body(VOIDING).post(office + "/void").then().statusCode(200);
        bureau().header("If-Match", "\"2\"").body(seated.replaceFirst("}$", ", \"reason\": \"x\"}")).put(path).then()
                .statusCode(422).body("violations.code", contains("body.unknown"));
    }

    @Test
    void doesNotShipAgainWhatTheCountyVoided() {
        var city = "/v1/bodies/CITY_HR";
        bureau().header("If-Match", "*").body(VOIDING).post(city + "/void").then().statusCode(200);
        try {
            service.ship(new StartupEvent());

            bureau().get(city).then().statusCode(200).body("status", equalTo("VOIDED"));
        } finally {
            bureau().header("If-Match", "*").body("""
                    {"name": "蚌埠市人力资源和社会保障局", "kind": "CITY_DEPARTMENT", "reason": "it is one"}""").put(city).then()
                    .statusCode(200);
        }
    }

    private static String group(String seats, String more) {
        return "{\"name\": \"Team\", \"kind\": \"LEADING_GROUP\", \"seats\": [" + seats + "]" + more + "}";
    }

    /** Both commands succeed: they lock the bodies in the same order. */
    @Test
    void twoBodiesSeatEachOtherAtTheSameTime() throws Exception {
        var team = "{\"name\": \"Team\", \"kind\": \"LEADING_GROUP\", \"seats\": [%s], \"reason\": \"x\"}";
        var codes = List.of("LEFT_" + number, "RIGHT_" + number);
        codes.forEach(code -> bureau().body(team.formatted("")).put("/v1/bodies/" + code).then().statusCode(201));
        try (var watch = Register.connect();
                var database = Register.connect();
                var statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("select from body where body_code in ('%s', '%s') for share".formatted(codes.toArray()));
            var answers = CompletableFuture.supplyAsync(() -> seated(codes, team));
            await().until(() -> Register.waiting(watch) == codes.size());
            database.commit();

            assertEquals(Map.of("200", codes.size()), answers.get());
        }
    }

    private static Map<String, Integer> seated(List<String> codes, String team) {
        try {
            return Clients.atOnce(codes.size(), i -> () -> bureau().header("If-Match", "*")
                    .body(team.formatted(SEATED.formatted("null").replace("DRC", codes.get(1 - i))))
                    .put("/v1/bodies/" + codes.get(i)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
