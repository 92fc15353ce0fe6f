package cn.huaiyuan.groupschooling.group.catalogue;

import static cn.huaiyuan.groupschooling.group.County.as;
import static cn.huaiyuan.groupschooling.group.County.asHeadquarters;
import static cn.huaiyuan.groupschooling.group.County.asMember;
import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.groupCode;
import static cn.huaiyuan.groupschooling.group.County.number;
import static cn.huaiyuan.groupschooling.group.County.unitCode;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.County;
import cn.huaiyuan.groupschooling.group.Events;
import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Items of tests hold before the plan or come last, so on any later day the shipped items come first. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class CatalogueResourceTest {
    private static final String PATH = "/v1/catalogue-items/";
    private static final String VOIDING = "{\"reason\": \"entered twice\"}";
    private static final String HELD = """
            {"name": "A", "validFrom": "2012-10-01", "validTo": "2012-10-31", "document": "x", "assumed": false}""";
    private final int number = number();
    private final String code = "ITEM_" + number;

    @Inject
    CatalogueService service;
    @Inject
    CatalogueItems items;

    @Test
    void shipsTheSixPracticesOfThePlanAndTheChecks() {
        bureau().queryParam("kind", "UNIFIED_PRACTICE").queryParam("asOf", "2024-02-20").queryParam("limit", 6)
                .get("/v1/catalogue-items").then().statusCode(200)
                .body("items.current.name", contains("统一作息时间", "统一课程安排", "统一教研活动", "统一德育教育", "统一课后服务", "统一集体备课"))
                .body("items.current.document", everyItem(equalTo("怀教组〔2024〕1号三(四)10")));
        bureau().queryParam("kind", "TRANSITION_CHECK").queryParam("limit", 3).get("/v1/catalogue-items").then()
                .statusCode(200)
                .body("items.itemCode", contains("HQ_APPROVED", "GOVERNANCE_CHOSEN", "DISPATCH_TEAM_NAMED"))
                .body("items.current.assumed", everyItem(equalTo(true)));
        bureau().queryParam("kind", "UNIFIED_PRACTICE").queryParam("asOf", "2024-02-19").queryParam("limit", 500)
                .get("/v1/catalogue-items").then().statusCode(200)
                .body("items.findAll { it.itemCode == 'DAILY_SCHEDULE' }.size()", equalTo(0));
        assertEquals(List.of("HQ_APPROVED", "GOVERNANCE_CHOSEN", "DISPATCH_TEAM_NAMED"),
                QuarkusTransaction.requiringNew()
                        .call(() -> items.on(CatalogueItem.Kind.TRANSITION_CHECK, LocalDate.of(2026, 9, 1)).stream()
                                .limit(3).map(CatalogueItem::itemCode).toList()));
    }

    @Test
    void shipsThemOnceWithEvents() {
        var id = bureau().get(PATH + "MORAL_EDUCATION").then().statusCode(200).extract().<String>path("id");

        service.ship(new StartupEvent());

        bureau().get(PATH + "MORAL_EDUCATION").then().statusCode(200).body("id", equalTo(id));
        assertEquals(List.of("catalogue-item.registered.v1"),
                Events.of(id, 1).stream().map(Events.Arrived::type).toList());
        bureau().queryParam("aggregate", id).get("/v1/audit").then().statusCode(200).body("items.actor",
                contains("system"));
    }

    @Test
    void entersAndCorrects() {
        var added = history("{\"name\": \"A\", \"validFrom\": \"2020-09-01\", \"document\": \"x\", \"assumed\": false}",
                "");
        var id = bureau().body(added).put(PATH + code).then().statusCode(201).header("ETag", "\"1\"")
                .body("current.name", equalTo("A")).extract().<String>path("id");
        var ended = history("""
                {"name": "B", "validFrom": "2022-09-01", "validTo": "2023-08-31", "document": "y", "assumed": false},
                {"name": "A", "validFrom": "2020-09-01", "validTo": "2022-08-31", "document": "x", "assumed": false}""",
                ", \"reason\": \"renamed, then dropped\"");

        bureau().body(ended).put(PATH + code).then().statusCode(428);
        bureau().header("If-Match", "\"1\"").body(ended).put(PATH + code).then().statusCode(200)
                .header("ETag", "\"2\"").body("periods.name", contains("A", "B")).body("current", nullValue());
        bureau().header("If-Match", "\"1\"").body(ended).put(PATH + code).then().statusCode(412);
        bureau().header("If-Match", "\"2\"").body(ended).put(PATH + code).then().statusCode(200)
                .header("ETag", "\"2\"");

        bureau().queryParam("asOf", "2022-09-01").get(PATH + id).then().statusCode(200).body("current.name",
                equalTo("B"));
        var changed = Events.of(id, 2).get(1);
        assertEquals("catalogue-item.changed.v1", changed.type());
        assertEquals(2, changed.data().at("/state/periods").size());
        assertEquals(1, changed.data().at("/previous/periods").size());
    }

    @Test
    void voidsAnEntryAndEntersItAnew() {
        var id = bureau().body(history(HELD, "")).put(PATH + code).then().statusCode(201).extract().<String>path("id");
        var then = bureau().queryParam("asOf", "2012-10-31").queryParam("limit", 500);
        then.get("/v1/catalogue-items").then().statusCode(200).body("items.itemCode", hasItem(code));

        bureau().body(VOIDING).post(PATH + code + "/void").then().statusCode(428);
        bureau().header("If-Match", "\"1\"").body(VOIDING).post(PATH + code + "/void").then().statusCode(200)
                .header("ETag", "\"2\"").body("status", equalTo("VOIDED"))
                .body("voidedBecause", equalTo("entered twice"));
        bureau().queryParam("asOf", "2012-10-31").get(PATH + code).then().statusCode(200).body("current", nullValue())
                .body("periods.name", contains("A"));
        bureau().header("If-Match", "\"2\"").body(VOIDING).post(PATH + code + "/void").then().statusCode(409)
                .body("code", equalTo("catalogue-item-voided"));
        then.get("/v1/catalogue-items").then().statusCode(200).body("items.itemCode", not(hasItem(code)));
        bureau().queryParam("history", true).queryParam("sort", "-position").queryParam("limit", 500)
                .get("/v1/catalogue-items").then()
                .statusCode(200).body("items.find { it.itemCode == '" + code + "' }.status", equalTo("VOIDED"));
        then.queryParam("history", true).get("/v1/catalogue-items").then().statusCode(400).body("violations.code",
                contains("history.as-of"));

        bureau().header("If-Match", "\"2\"").body(history("", "")).put(PATH + code).then().statusCode(422)
                .body("violations.code", containsInAnyOrder("reason.required", "catalogue.never"));
        bureau().header("If-Match", "\"2\"")
                .body(history(HELD, ", \"reason\": \"a check\"").replace("UNIFIED_PRACTICE", "TRANSITION_CHECK"))
                .put(PATH + code).then().statusCode(200).body("id", equalTo(id)).body("status", equalTo("ACTIVE"))
                .body("kind", equalTo("TRANSITION_CHECK"));

        assertEquals(
                List.of("catalogue-item.registered.v1", "catalogue-item.voided.v1", "catalogue-item.changed.v1"),
                Events.of(id, 3).stream().map(Events.Arrived::type).toList());
    }

    @Test
    void isNotVoidedWhileARecordNamesIt() {
        bureau().body(history(HELD.replace("2012", "2013"), "")).put(PATH + code).then().statusCode(201);
        oldGroup();
        var record = "/v1/groups/" + groupCode(number) + "/members/" + unitCode(number) + "/practices/2013-2014-1";
        var marks = "{\"items\": [{\"itemCode\": \"%s\", \"done\": false}] %s}";
        bureau().body(marks.formatted(code, "")).put(record).then().statusCode(201);

        bureau().header("If-Match", "\"1\"").body(VOIDING).post(PATH + code + "/void").then().statusCode(409)
                .body("code", equalTo("catalogue-item-referred-to"))
                .body("violations.code", contains("referred.practices"));
        bureau().header("If-Match", "\"1\"").body(VOIDING).post(record + "/void").then().statusCode(200);
        bureau().header("If-Match", "\"1\"").body(VOIDING).post(PATH + code + "/void").then().statusCode(200);
        bureau().header("If-Match", "\"2\"").body(marks.formatted(code, ", \"reason\": \"x\"")).put(record).then()
                .statusCode(422).body("violations.code", contains("practice.item-unknown"));
    }

    @Test
    void isNotVoidedWhileAnApplicationNamesIt() {
        bureau().body(history(HELD.replace("2012", "2014"), "").replace("UNIFIED_PRACTICE", "TRANSITION_CHECK"))
                .put(PATH + code).then().statusCode(201);
        oldGroup();
        var application = """
                {"tier": "TIGHT", "governance": "TEAM_MANAGEMENT", "validFrom": "2015-09-01",
                 "appliedOn": "2014-10-15", "document": "application",
                 "checks": [{"itemCode": "%s", "met": true, "evidence": "file"}]}""".formatted(code);
        var applications = "/v1/groups/" + groupCode(number) + "/tier-applications";
        var id = bureau().body(application).post(applications).then().statusCode(201).extract().<String>path("id");

        bureau().header("If-Match", "\"1\"").body(VOIDING).post(PATH + code + "/void").then().statusCode(409)
                .body("code", equalTo("catalogue-item-referred-to"))
                .body("violations.code", contains("referred.checks"));
        bureau().header("If-Match", "\"1\"").body("{\"reason\": \"not ready\"}")
                .post("/v1/tier-applications/" + id + "/withdraw").then().statusCode(200);
        bureau().header("If-Match", "\"1\"").body(VOIDING).post(PATH + code + "/void").then().statusCode(200);
        bureau().body(application).post(applications).then().statusCode(422).body("violations.code",
                containsInAnyOrder("transition.no-catalogue", "transition.check-unknown"));
    }

    @Test
    void isVoidedIfTheGroupOfTheApplicationIsVoided() {
        bureau().body(history(HELD.replace("2012", "2016"), "").replace("UNIFIED_PRACTICE", "TRANSITION_CHECK"))
                .put(PATH + code).then().statusCode(201);
        oldGroup();
        var applied = bureau().body("""
                {"tier": "TIGHT", "governance": "TEAM_MANAGEMENT", "validFrom": "2017-09-01",
                 "appliedOn": "2016-10-15", "document": "application", "reason": "x",
                 "checks": [{"itemCode": "%s", "met": true, "evidence": "file"}]}""".formatted(code))
                .post("/v1/groups/" + groupCode(number) + "/tier-applications").then().statusCode(201).extract()
                .<String>path("id");
        bureau().header("If-Match", "\"1\"").body("""
                {"decidedOn": "2016-10-20", "document": "decision", "reason": "x"}""")
                .post("/v1/tier-applications/" + applied + "/approve").then().statusCode(200);
        bureau().header("If-Match", "\"1\"").body(VOIDING).post(PATH + code + "/void").then().statusCode(409)
                .body("violations.code", contains("referred.checks"));
        var membership = bureau().queryParam("group", groupCode(number)).get("/v1/memberships").then().statusCode(200)
                .extract().<String>path("items[0].id");

        for (var mistake : List.of("/v1/memberships/" + membership, "/v1/groups/" + groupCode(number))) {
            bureau().header("If-Match", "*").body(VOIDING).post(mistake + "/void").then().statusCode(200);
        }

        bureau().header("If-Match", "\"1\"").body(VOIDING).post(PATH + code + "/void").then().statusCode(200);
    }

    /** Records of other tests name the shipped items, so the test voids one in the database. */
    @Test
    void doesNotShipAgainWhatTheCountyVoided() {
        var shipped = PATH + "MORAL_EDUCATION";
        setVoided("MORAL_EDUCATION", "the county has none");
        try {
            var version = bureau().get(shipped).then().statusCode(200).body("status", equalTo("VOIDED")).extract()
                    .header("ETag");

            service.ship(new StartupEvent());

            bureau().get(shipped).then().statusCode(200).header("ETag", version).body("status", equalTo("VOIDED"));
        } finally {
            setVoided("MORAL_EDUCATION", null);
        }
    }

    private void setVoided(String itemCode, String because) {
        QuarkusTransaction.requiringNew()
                .run(() -> items.update("status = ?1, voidedBecause = ?2 where itemCode = ?3",
                        because == null ? Status.ACTIVE : Status.VOIDED, because, itemCode));
    }

    /** A loose group, since 2010, with one unit. */
    private void oldGroup() {
        County.registerUnit(number);
        bureau().body("""
                {"name": "Old", "kind": "TOWNSHIP", "foundedOn": "2010-09-01", "tiers": [{"tier": "LOOSE",
                 "governance": "AGREEMENT", "validFrom": "2010-09-01", "document": "a", "assumed": false}]}""")
                .put("/v1/groups/" + groupCode(number)).then().statusCode(201);
        County.admit(number, number, "HQ", true, "2010-09-01", null).statusCode(201);
    }

    @Test
    void namesEverythingThatIsWrong() {
        bureau().body("{\"kind\": \"OTHER\", \"position\": 0, \"periods\": [{\"name\": \" \"}]}").put(PATH + code)
                .then().statusCode(400).body("violations.pointer", containsInAnyOrder("/kind", "/position",
                        "/periods/0/name", "/periods/0/validFrom", "/periods/0/document", "/periods/0/assumed"));
        bureau().body(history("", "")).put(PATH + "no-code").then().statusCode(422).body("violations.code",
                containsInAnyOrder("catalogue.code", "catalogue.never"));
        bureau().get(PATH + code).then().statusCode(404);
        bureau().queryParam("kind", "unified").get("/v1/catalogue-items").then().statusCode(400);
    }

    @Test
    void isReadByAllAndWrittenByTheBureau() {
        for (var caller : List.of(as("reader"), as("hr-bureau"), asHeadquarters(), asMember())) {
            caller.get("/v1/catalogue-items").then().statusCode(200).body("items.itemCode", hasItem("DAILY_SCHEDULE"));
        }
        for (var caller : List.of(as("reader"), as("hr-bureau"), asHeadquarters(), asMember())) {
            caller.body("{}").put(PATH + code).then().statusCode(403);
            caller.body(VOIDING).post(PATH + code + "/void").then().statusCode(403);
        }
    }

    private static String history(String periods, String more) {
        return "{\"kind\": \"UNIFIED_PRACTICE\", \"position\": 900, \"periods\": [" + periods + "]" + more + "}";
    }
}
