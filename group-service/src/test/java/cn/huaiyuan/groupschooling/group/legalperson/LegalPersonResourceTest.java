package cn.huaiyuan.groupschooling.group.legalperson;

import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.number;
import static cn.huaiyuan.groupschooling.group.County.schoolCode;
import static cn.huaiyuan.groupschooling.group.County.unitCode;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.County;
import cn.huaiyuan.groupschooling.group.Events;
import cn.huaiyuan.groupschooling.group.LegalPersonCodes;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class LegalPersonResourceTest {
    private static final String REGISTERED = """
            {"name": "Legal person", "registeredOn": "1999-07-01" %s}""";
    private static final String SCHOOL = """
            {"name": "x", "ownership": "PUBLIC", "openedOn": "2000-09-01",
             "legalPersons": [{"legalPersonCode": "%s", "validFrom": "2000-09-01"}] %s}""";
    private static final String VOIDING = "{\"reason\": \"wrong code\"}";
    private final String code = LegalPersonCodes.next();
    private final String path = "/v1/legal-persons/" + code;

    @Test
    void registersAndEndsALegalPerson() {
        var id = bureau().body(REGISTERED.formatted("")).put(path).then().statusCode(201)
                .body("checkHolds", equalTo(true)).body("deregisteredOn", nullValue()).extract().<String>path("id");

        bureau().header("If-Match", "\"1\"").body(REGISTERED.formatted("""
                , "deregisteredOn": "2026-09-01", "deregistrationDocument": "approval", "reason": "merged" """))
                .put(path)
                .then().statusCode(200).header("ETag", "\"2\"");

        bureau().get(path).then().statusCode(200).header("ETag", "\"2\"").body("deregisteredOn", equalTo("2026-09-01"));
        assertEquals(List.of("legal-person.registered.v1", "legal-person.changed.v1"),
                Events.of(id, 2).stream().map(Events.Arrived::type).toList());
    }

    @Test
    void acceptsACodeThatFailsTheCheckWithAnExplanation() {
        var slipped = code.substring(0, 17) + (code.endsWith("0") ? "1" : "0");

        bureau().body(REGISTERED.formatted("")).put("/v1/legal-persons/" + slipped).then().statusCode(422)
                .body("violations.code", containsInAnyOrder("legal-person.check"));
        bureau().body(REGISTERED.formatted(", \"checkOverride\": \"printed so on the certificate\""))
                .put("/v1/legal-persons/" + slipped).then().statusCode(201).body("checkHolds", equalTo(false));
    }

    @Test
    void cannotEndWhileASchoolHasIt() {
        bureau().body(REGISTERED.formatted("")).put(path).then().statusCode(201);
        var number = number();
        bureau().body(SCHOOL.formatted(code, "")).put("/v1/schools/" + schoolCode(number)).then().statusCode(201);

        bureau().header("If-Match", "\"1\"").body(REGISTERED.formatted("""
                , "deregisteredOn": "2026-09-01", "deregistrationDocument": "approval", "reason": "merged" """))
                .put(path)
                .then().statusCode(409).body("code", equalTo("school-legal-person-within-its-life"));
    }

    @Test
    void isReadByTheUnitsOfItsSchools() {
        bureau().body(REGISTERED.formatted("")).put(path).then().statusCode(201);
        var number = number();
        County.registerUnit(number);
        bureau().header("If-Match", "\"1\"").body(SCHOOL.formatted(code, ", \"reason\": \"known now\""))
                .put("/v1/schools/" + schoolCode(number)).then().statusCode(200);
        var stranger = number();
        County.registerUnit(stranger);

        County.asMember(unitCode(number)).get(path).then().statusCode(200);
        County.asMember(unitCode(stranger)).get(path).then().statusCode(404);
        County.asMember(unitCode(stranger)).queryParam("limit", 500).get("/v1/legal-persons").then().statusCode(200)
                .body("items.legalPersonCode", not(hasItem(code)));
        bureau().queryParam("asOf", "1999-06-30").queryParam("limit", 500).get("/v1/legal-persons").then()
                .body("items.legalPersonCode", not(hasItem(code)));
        County.as("reader").body("{}").put(path).then().statusCode(403);
    }

    @Test
    void voidsAnEntryAndEntersItAnew() {
        var id = bureau().body(REGISTERED.formatted("")).put(path).then().statusCode(201)
                .body("status", equalTo("ACTIVE")).body("voidedBecause", nullValue()).extract().<String>path("id");

        bureau().body(VOIDING).post(path + "/void").then().statusCode(428);
        bureau().header("If-Match", "\"1\"").body("{\"reason\": \" \"}").post(path + "/void").then().statusCode(400)
                .body("violations.pointer", contains("/reason"));
        County.as("establishment-office").header("If-Match", "\"1\"").body(VOIDING).post(path + "/void").then()
                .statusCode(200).header("ETag", "\"2\"").body("status", equalTo("VOIDED"))
                .body("voidedBecause", equalTo("wrong code")).body("name", equalTo("Legal person"));
        bureau().header("If-Match", "\"2\"").body(VOIDING).post(path + "/void").then().statusCode(409)
                .body("code", equalTo("legal-person-voided"));
        bureau().get(path).then().statusCode(200).header("ETag", "\"2\"").body("status", equalTo("VOIDED"))
                .body("voidedBecause", equalTo("wrong code"));

        bureau().body(REGISTERED.formatted("")).put(path).then().statusCode(428);
        bureau().header("If-Match", "\"2\"").body(REGISTERED.formatted("")).put(path).then().statusCode(422)
                .body("violations.code", contains("reason.required"));
        bureau().header("If-Match", "\"2\"").body(REGISTERED.formatted(", \"reason\": \"right after all\"")).put(path)
                .then().statusCode(200).header("ETag", "\"3\"").body("id", equalTo(id))
                .body("status", equalTo("ACTIVE")).body("voidedBecause", nullValue());

        var events = Events.of(id, 3);
        assertEquals(List.of("legal-person.registered.v1", "legal-person.voided.v1", "legal-person.changed.v1"),
                events.stream().map(Events.Arrived::type).toList());
        assertEquals(List.of("ACTIVE", "VOIDED", "ACTIVE"),
                events.stream().map(event -> event.data().at("/state/status").textValue()).toList());
        assertEquals("VOIDED", events.get(2).data().at("/previous/status").textValue());
        bureau().queryParam("aggregate", id).get("/v1/audit").then().statusCode(200).body("items.reason",
                contains(null, "wrong code", "right after all"));
    }

    @Test
    void noSchoolTakesAVoidedOne() {
        bureau().body(REGISTERED.formatted("")).put(path).then().statusCode(201);
        bureau().header("If-Match", "*").body(VOIDING).post(path + "/void").then().statusCode(200);
        var school = "/v1/schools/" + schoolCode(number());

        bureau().body(SCHOOL.formatted(code, "")).put(school).then().statusCode(422).body("violations.code",
                contains("legal-person.unknown"));
        bureau().header("If-Match", "*").body(REGISTERED.formatted(", \"reason\": \"right\"")).put(path).then()
                .statusCode(200);
        bureau().body(SCHOOL.formatted(code, "")).put(school).then().statusCode(201);
        bureau().header("If-Match", "*").body(VOIDING).post(path + "/void").then().statusCode(409)
                .body("code", equalTo("legal-person-referred-to"))
                .body("violations[0].message", containsString(school.substring(school.lastIndexOf('/') + 1)));
        bureau().get(path).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void listsVoidedOnesOnRequest() {
        bureau().body(REGISTERED.formatted("")).put(path).then().statusCode(201);
        bureau().header("If-Match", "*").body(VOIDING).post(path + "/void").then().statusCode(200);
        var last = bureau().queryParam("sort", "-code");

        last.get("/v1/legal-persons").then().statusCode(200).body("items.legalPersonCode", not(hasItem(code)));
        last.queryParam("history", true).get("/v1/legal-persons").then().statusCode(200)
                .body("items.find { it.legalPersonCode == '" + code + "' }.status", equalTo("VOIDED"));
    }

    @Test
    void isVoidedByItsWriters() {
        bureau().body(REGISTERED.formatted("")).put(path).then().statusCode(201);

        for (var role : List.of("reader", "hr-bureau", "group-hq", "member-unit")) {
            County.as(role).header("If-Match", "*").body(VOIDING).post(path + "/void").then().statusCode(403);
        }
        bureau().header("If-Match", "*").body(VOIDING).post("/v1/legal-persons/" + LegalPersonCodes.next() + "/void")
                .then().statusCode(404);
    }
}
