package cn.huaiyuan.groupschooling.group.policy;

import static cn.huaiyuan.groupschooling.group.County.as;
import static cn.huaiyuan.groupschooling.group.County.asHeadquarters;
import static cn.huaiyuan.groupschooling.group.County.asMember;
import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.number;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.Events;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class PolicyResourceTest {
    private static final String PLAN = "/v1/policies/HJZ-2024-1";
    private static final String VOIDING = "{\"reason\": \"wrong code\"}";
    private final int number = number();
    private final String path = "/v1/policies/CS-2023-" + number;
    private final String documentNumber = "测试〔2023〕%d号".formatted(number);

    @Inject
    PolicyService service;

    @Test
    void shipsThePlanWithItsClauses() {
        bureau().get(PLAN).then().statusCode(200).body("documentNumber", equalTo("怀教组〔2024〕1号"))
                .body("issuer", equalTo("中共怀远县委教育工作领导小组")).body("issuedOn", equalTo("2024-02-20"))
                .body("clauses", hasSize(40)).body("clauses.number", hasItem("四(三)"))
                .body("clauses.find { it.number == '二(二)' }.text", equalTo("到2030年，全县紧密型义务教育学校集团化办学覆盖率达到90%。"));
        bureau().get(PLAN + "/clauses/三(四)10").then().statusCode(200).body("citation", equalTo("怀教组〔2024〕1号三(四)10"))
                .body("text", containsString("统一作息时间、统一课程安排、统一教研活动、统一德育教育、统一课后服务、统一集体备课"));
        bureau().get(PLAN + "/clauses/三(四)12").then().statusCode(404);
    }

    @Test
    void shipsItOnceWithItsEvent() {
        var id = bureau().get(PLAN).then().statusCode(200).extract().<String>path("id");

        service.ship(new StartupEvent());

        bureau().get(PLAN).then().statusCode(200).body("id", equalTo(id));
        var registered = Events.of(id, 1);
        assertEquals(1, registered.stream().map(Events.Arrived::type).filter("policy.registered.v1"::equals).count());
        assertEquals(40, registered.get(0).data().at("/state/clauses").size());
    }

    @Test
    void registersAndCorrects() {
        var id = bureau().body(policy("null", "one", "")).put(path).then().statusCode(201).header("ETag", "\"1\"")
                .body("clauses.citation", contains(documentNumber + "一")).extract().<String>path("id");
        var repealed = policy("\"2024-08-31\"", "other", ", \"reason\": \"repealed\"");

        bureau().body(repealed).put(path).then().statusCode(428);
        bureau().header("If-Match", "\"1\"").body(policy("\"2024-08-31\"", "other", "")).put(path).then()
                .statusCode(422).body("violations.code", contains("reason.required"));
        bureau().header("If-Match", "\"1\"").body(repealed).put(path).then().statusCode(200).header("ETag", "\"2\"")
                .body("validTo", equalTo("2024-08-31")).body("clauses.text", contains("other"));
        bureau().header("If-Match", "\"2\"").body(repealed).put(path).then().statusCode(200).header("ETag", "\"2\"");

        var changed = Events.of(id, 2).get(1);
        assertEquals("policy.changed.v1", changed.type());
        assertEquals("one", changed.data().at("/previous/clauses/0/text").textValue());
        bureau().queryParam("aggregate", id).get("/v1/audit").then().statusCode(200).body("items.reason",
                contains(null, "repealed"));
    }

    @Test
    void listsWhatIsInForceOnADay() {
        bureau().body(policy("\"2024-08-31\"", "one", "")).put(path).then().statusCode(201);

        bureau().queryParam("asOf", "2024-08-31").queryParam("documentNumber", documentNumber).get("/v1/policies")
                .then().statusCode(200).body("items", hasSize(1)).body("items[0].clauses", equalTo(null));
        bureau().queryParam("asOf", "2024-09-01").queryParam("documentNumber", documentNumber).get("/v1/policies")
                .then().statusCode(200).body("items", empty());
        bureau().queryParam("topic", "PAY").queryParam("asOf", "2024-08-31").queryParam("limit", 500)
                .get("/v1/policies").then().statusCode(200)
                .body("items.documentNumber", hasItem(documentNumber))
                .body("items.documentNumber", not(hasItem("怀教组〔2024〕1号")));
    }

    @Test
    void cleansTheDocumentNumber() {
        var fullWidth = documentNumber.replace("2023", "２０２３");
        bureau().body(policy("null", "one", "").replace(documentNumber, fullWidth)).put(path).then().statusCode(201)
                .body("documentNumber", equalTo(documentNumber));

        bureau().body(policy("null", "one", "")).header("If-Match", "\"1\"").put(path).then().statusCode(200)
                .header("ETag", "\"1\"");
        bureau().queryParam("documentNumber", fullWidth).get("/v1/policies").then().statusCode(200).body("items",
                hasSize(1));
        bureau().body(policy("null", "one", "").replace(documentNumber, "\u200E" + documentNumber))
                .header("Accept-Language", "en").put(path).then().statusCode(400)
                .body("violations.pointer", contains("/documentNumber"))
                .body("violations[0].message", containsString("U+200E (1)"));
        bureau().queryParam("documentNumber", documentNumber + "\u200E").get("/v1/policies").then().statusCode(400)
                .body("violations.parameter", contains("documentNumber"));
    }

    @Test
    void namesEverythingThatIsWrong() {
        bureau().body("""
                {"documentNumber": "", "issuer": "x", "topic": "SPORT", "issuedOn": "2024-02-30",
                 "clauses": [{"number": " ", "text": "x"}, null]}""").put(path).then().statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/documentNumber", "/title", "/topic", "/issuedOn",
                        "/validFrom", "/clauses/0/number", "/clauses/1"));
        bureau().body(policy("\"2023-02-28\"", "one", "").replace("号", "")).put("/v1/policies/x").then()
                .statusCode(422).body("violations.code",
                        containsInAnyOrder("policy.code", "policy.document-number", "date.order"));
        bureau().body(policy("null", "one", "")).put(path).then().statusCode(201);
        bureau().body(policy("null", "one", "")).put("/v1/policies/XX-2023-" + number).then().statusCode(409)
                .body("code", equalTo("policy-document-number-taken")).body("conflictsWith", equalTo(path));
    }

    @Test
    void isReadByAllAndWrittenByTheBureau() {
        for (var caller : List.of(as("reader"), asHeadquarters(), asMember())) {
            caller.get(PLAN).then().statusCode(200);
        }
        for (var caller : List.of(as("hr-bureau"), as("reader"), asHeadquarters(), asMember())) {
            caller.body("{}").put(path).then().statusCode(403);
            caller.body(VOIDING).post(path + "/void").then().statusCode(403);
        }
    }

    @Test
    void voidsAnEntryAndEntersItAnew() {
        var id = bureau().body(policy("null", "one", "")).put(path).then().statusCode(201).extract().<String>path("id");

        bureau().body(VOIDING).post(path + "/void").then().statusCode(428);
        bureau().header("If-Match", "\"1\"").body(VOIDING).post(path + "/void").then().statusCode(200)
                .header("ETag", "\"2\"").body("status", equalTo("VOIDED")).body("voidedBecause", equalTo("wrong code"));
        bureau().header("If-Match", "\"2\"").body(VOIDING).post(path + "/void").then().statusCode(409).body("code",
                equalTo("policy-voided"));
        bureau().get(path).then().statusCode(200).body("status", equalTo("VOIDED")).body("clauses", hasSize(1));
        bureau().get(path + "/clauses/一").then().statusCode(200).body("status", equalTo("VOIDED"));

        bureau().header("If-Match", "\"2\"").body(policy("null", "one", "")).put(path).then().statusCode(422)
                .body("violations.code", contains("reason.required"));
        var other = policy("null", "one", ", \"reason\": \"other issuer\"").replace("测试", "另试").replace("一", "二");
        bureau().header("If-Match", "\"2\"").body(other).put(path).then().statusCode(200).body("id", equalTo(id))
                .body("status", equalTo("ACTIVE")).body("documentNumber", equalTo("另试〔2023〕%d号".formatted(number)))
                .body("clauses.number", contains("二"));

        assertEquals(List.of("policy.registered.v1", "policy.voided.v1", "policy.changed.v1"),
                Events.of(id, 3).stream().map(Events.Arrived::type).toList());
        bureau().queryParam("aggregate", id).get("/v1/audit").then().statusCode(200).body("items.reason",
                contains(null, "wrong code", "other issuer"));
    }

    @Test
    void changesTheOrderOfTheClauses() {
        var one = "{\"number\": \"一\", \"text\": \"one\"}";
        var two = "{\"number\": \"二\", \"text\": \"two\"}";
        var wanted = policy("null", "one", ", \"reason\": \"order\"");

        bureau().body(wanted.replace(one, one + "," + two)).put(path).then().statusCode(201);
        bureau().header("If-Match", "\"1\"").body(wanted.replace(one, two + "," + one)).put(path).then()
                .statusCode(200);

        bureau().get(path).then().statusCode(200).body("clauses.text", contains("two", "one"));
    }

    @Test
    void freesTheNumberOfAVoidedDocument() {
        var right = "/v1/policies/XX-2023-" + number;
        bureau().body(policy("null", "one", "")).put(path).then().statusCode(201);
        bureau().header("If-Match", "\"1\"").body(VOIDING).post(path + "/void").then().statusCode(200);

        bureau().body(policy("null", "one", "")).put(right).then().statusCode(201);

        bureau().header("If-Match", "\"2\"").body(policy("null", "one", ", \"reason\": \"x\"")).put(path).then()
                .statusCode(409).body("code", equalTo("policy-document-number-taken"))
                .body("conflictsWith", equalTo(right));
        bureau().queryParam("documentNumber", documentNumber).get("/v1/policies").then().statusCode(200)
                .body("items.policyCode", contains("XX-2023-" + number));
        bureau().queryParam("documentNumber", documentNumber).queryParam("history", true).get("/v1/policies").then()
                .statusCode(200).body("items.status", containsInAnyOrder("ACTIVE", "VOIDED"));
        bureau().queryParam("history", true).queryParam("asOf", "2024-08-31").get("/v1/policies").then()
                .statusCode(400).body("violations.code", contains("history.as-of"));
    }

    @Test
    void doesNotShipAgainWhatTheCountyVoided() throws IOException {
        var version = bureau().get(PLAN).then().statusCode(200).extract().header("ETag");
        bureau().header("If-Match", version).body(VOIDING).post(PLAN + "/void").then().statusCode(200);
        try {
            service.ship(new StartupEvent());

            bureau().get(PLAN).then().statusCode(200).body("status", equalTo("VOIDED"));
        } finally {
            bureau().header("If-Match", "*").body(shipped("HJZ-2024-1")).put(PLAN).then().statusCode(200);
        }
    }

    private static String shipped(String policyCode) throws IOException {
        try (var file = PolicyResourceTest.class.getResourceAsStream("/shipped/policies.json")) {
            var json = new ObjectMapper();
            return ((ObjectNode) json.readTree(file).get(policyCode)).put("reason", "it is one").toString();
        }
    }

    private String policy(String validTo, String text, String more) {
        return """
                {"documentNumber": "%s", "title": "t", "issuer": "i", "topic": "PAY", "issuedOn": "2023-03-01",
                 "validFrom": "2023-03-01", "validTo": %s, "clauses": [{"number": "一", "text": "%s"}] %s}"""
                .formatted(documentNumber, validTo, text, more);
    }
}
