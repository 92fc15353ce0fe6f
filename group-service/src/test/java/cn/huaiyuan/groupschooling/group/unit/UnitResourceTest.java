package cn.huaiyuan.groupschooling.group.unit;

import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.number;
import static cn.huaiyuan.groupschooling.group.County.schoolCode;
import static cn.huaiyuan.groupschooling.group.County.unit;
import static cn.huaiyuan.groupschooling.group.County.unitCode;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.County;
import cn.huaiyuan.groupschooling.group.Events;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class UnitResourceTest {
    private final int number = number();
    private final String path = "/v1/units/" + unitCode(number);

    @Test
    void registersAUnitThatIsFoundByCodeAndById() {
        var id = County.registerUnit(number).header("ETag", "\"1\"").body("suspensions", empty())
                .body("schoolCode", equalTo(schoolCode(number))).extract().<String>path("id");

        bureau().get(path).then().statusCode(200).header("ETag", startsWith("\"1@")).body("id", equalTo(id));
        bureau().get("/v1/units/" + id).then().statusCode(200).body("unitCode", equalTo(unitCode(number)));
    }

    @Test
    void keepsSuspensionsInOrderAndCountsTheirChangeAsAVersion() {
        var id = County.registerUnit(number).extract().<String>path("id");
        var suspended = unit(number, "2000-09-01", null, """
                , "suspensions": [{"validFrom": "2010-02-01", "validTo": "2010-08-31"},
                                  {"validFrom": "2005-02-01", "validTo": "2005-08-31"}], "reason": "rebuilt" """);

        bureau().header("If-Match", "\"1\"").body(suspended).put(path).then().statusCode(200).header("ETag", "\"2\"")
                .body("suspensions.validFrom", contains("2005-02-01", "2010-02-01"));
        bureau().header("If-Match", "\"2\"").body(suspended).put(path).then().statusCode(200).header("ETag", "\"2\"");

        var events = Events.of(id, 2);
        assertEquals(List.of("unit.registered.v1", "unit.changed.v1"),
                events.stream().map(Events.Arrived::type).toList());
        assertEquals("2005-08-31", events.get(1).data().at("/state/suspensions/0/validTo").textValue());
        assertEquals(0, events.get(1).data().at("/previous/suspensions").size());
    }

    @Test
    void movesItsLifeAndItsSuspensionsTogether() {
        County.registerSchool(number);
        bureau().body(unit(number, "2001-09-01", null, """
                , "suspensions": [{"validFrom": "2020-02-01", "validTo": null}]""")).put(path).then().statusCode(201);

        bureau().header("If-Match", "\"1\"").body(unit(number, "2001-09-01", "2015-09-01", """
                , "suspensions": [{"validFrom": "2010-02-01", "validTo": "2015-08-31"}], "reason": "closed" """))
                .put(path).then().statusCode(200).body("closedOn", equalTo("2015-09-01"));
    }

    /** A primary school (21) with a junior unit, which goes on in a nine-year school (31). */
    @Test
    void saysWhetherItsStageFitsItsSchoolOfTheDay() {
        var nineYears = schoolCode(number()).replaceFirst("^21", "31");
        bureau().body("""
                {"name": "x", "ownership": "PUBLIC", "openedOn": "2000-09-01"}""").put("/v1/schools/" + nineYears)
                .then().statusCode(201);
        County.registerUnit(number).body("stageFitsSchool", equalTo(true));
        var junior = "/v1/units/" + schoolCode(number) + "-C01-J";
        bureau().body(unit(number, "2000-09-01", null, "").replace("PRIMARY", "JUNIOR")).put(junior).then()
                .statusCode(201).body("stageFitsSchool", equalTo(false));

        bureau().header("If-Match", "*").body("""
                {"into": "%s", "on": "2020-09-01", "document": "merger", "reason": "why"}""".formatted(nineYears))
                .post("/v1/schools/" + schoolCode(number) + "/merge").then().statusCode(200);

        bureau().get(junior).then().body("stageFitsSchool", equalTo(true));
        bureau().queryParam("asOf", "2020-08-31").get(junior).then().body("stageFitsSchool", equalTo(false));
    }

    @Test
    void namesEverythingThatIsWrongInForm() {
        bureau().body("""
                {"schoolCode": 3, "campusCode": "", "stage": "primary", "kind": null, "openedOn": "2026-02-30",
                 "suspensions": [{"validTo": "x"}, 7], "size": 1}""").put(path).then().statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/schoolCode", "/campusCode", "/displayName", "/stage",
                        "/kind", "/openedOn", "/suspensions/0/validFrom", "/suspensions/0/validTo", "/suspensions/1",
                        "/size"));
    }

    @Test
    void namesEverythingThatTheRulesRefuse() {
        County.registerSchool(number);

        bureau().body(unit(number, "1999-09-01", null, """
                , "suspensions": [{"validFrom": "1999-01-01", "validTo": "2001-01-01"},
                                  {"validFrom": "2001-01-01", "validTo": "2000-01-01"}]"""))
                .put("/v1/units/" + unitCode(number).replace("C01", "C02")).then().statusCode(422)
                .body("violations.code", containsInAnyOrder("unit.code", "unit.outside-school-life",
                        "period.outside-life", "date.order"));
        bureau().header("Accept-Language", "en").body(unit(number, "1999-09-01", null, ""))
                .put("/v1/units/\u202A" + unitCode(number)).then().statusCode(400)
                .body("violations.parameter", contains("unitCode"))
                .body("violations[0].message", containsString("U+202A (1)"));

        bureau().get(path).then().statusCode(404);
    }

    @Test
    void needsItsSchool() {
        bureau().body(unit(number, "2000-09-01", null, "")).put(path).then().statusCode(422)
                .body("violations.code", contains("school.unknown"));
    }

    @Test
    void needsAReasonToChange() {
        County.registerUnit(number);

        bureau().header("If-Match", "\"1\"").body(unit(number, "2001-09-01", null, "")).put(path).then().statusCode(422)
                .body("violations.pointer", contains("/reason"));
    }

    @Test
    void mustNotCloseUnderAMembership() {
        County.registerUnit(number);
        County.foundGroup(number);
        County.admit(number, number, "MEMBER", true, "2024-02-20", null).statusCode(201);

        bureau().header("If-Match", "\"1\"").body(unit(number, "2000-09-01", "2025-01-01", ", \"reason\": \"closed\""))
                .put(path).then().statusCode(409).body("code", equalTo("membership-within-unit-life"));
    }

    @Test
    void bearsItsNamesOfTheDay() {
        var id = County.registerUnit(number).extract().<String>path("id");

        bureau().header("If-Match", "\"1\"").body("""
                {"displayName": "Campus %d", "validFrom": "2000-09-01", "reason": "none"}""".formatted(number))
                .post(path + "/rename").then().statusCode(422)
                .body("violations.code", contains("name.not-after", "name.same"));
        bureau().header("If-Match", "\"1\"").body("""
                {"displayName": "East", "currentName": "East School", "validFrom": "2010-09-01", "reason": "new"}""")
                .post(path + "/rename").then().statusCode(200).body("displayName", equalTo("East"));

        bureau().queryParam("asOf", "2010-08-31").get(path).then().body("displayName", equalTo("Campus " + number))
                .body("currentName", nullValue());
        bureau().queryParam("asOf", "2010-09-01").get(path).then().body("currentName", equalTo("East School"));
        assertEquals("unit.renamed.v1", Events.of(id, 2).get(1).type());
    }

    @Test
    void isOfTheKindOfTheDay() {
        var id = County.registerUnit(number).extract().<String>path("id");

        bureau().header("If-Match", "\"1\"").body("""
                {"kind": "REGULAR", "validFrom": "2000-09-01", "reason": "none"}""").post(path + "/reclassify").then()
                .statusCode(422).body("violations.code", contains("kind.not-after", "kind.same"));
        bureau().body(teachingPoint("2010-09-01")).post(path + "/reclassify").then().statusCode(428);
        bureau().header("If-Match", "\"1\"").body(teachingPoint("2010-09-01")).post(path + "/reclassify").then()
                .statusCode(200).header("ETag", "\"2\"").body("kind", equalTo("TEACHING_POINT"));

        bureau().queryParam("asOf", "2010-08-31").get(path).then().body("kind", equalTo("REGULAR"))
                .body("formerKinds.until", contains("2010-09-01"));
        ofKind("REGULAR", "2010-08-31").body("items.kind", contains("REGULAR"));
        ofKind("TEACHING_POINT", "2010-08-31").body("items", empty());
        ofKind("REGULAR", "2010-09-01").body("items", empty());
        ofKind("TEACHING_POINT", "2010-09-01").body("items.unitCode", contains(unitCode(number)));
        bureau().queryParam("school", schoolCode(number)).queryParam("kind", "TEACHING_POINT").get("/v1/units").then()
                .body("items", hasSize(1));
        var told = Events.of(id, 2).get(1);
        assertEquals("unit.reclassified.v1", told.type());
        assertEquals("REGULAR", told.data().at("/state/formerKinds/0/kind").textValue());
    }

    @Test
    void neverIsOfTheKindThatItWasToBeAfterItsClosing() {
        County.registerUnit(number);
        bureau().header("If-Match", "*").body(teachingPoint("2030-09-01")).post(path + "/reclassify").then()
                .statusCode(200).body("kind", equalTo("REGULAR"));

        bureau().header("If-Match", "*").body("""
                {"on": "2025-09-01", "document": "document", "reason": "closed"}""").post(path + "/close").then()
                .statusCode(200).body("formerKinds", empty()).body("kind", equalTo("REGULAR"));
    }

    @Test
    void correctsAllItsKinds() {
        County.registerUnit(number);
        var kinds = unit(number, "2000-09-01", null, """
                , "formerKinds": [{"kind": "TEACHING_POINT", "until": "2020-09-01"},
                                  {"kind": "REGULAR", "until": "2010-09-01"}], "reason": "found in the files" """);

        bureau().header("If-Match", "\"1\"").body(kinds).put(path).then().statusCode(200)
                .body("formerKinds.kind", contains("REGULAR", "TEACHING_POINT"));
        bureau().header("If-Match", "\"2\"").body(kinds).put(path).then().statusCode(200).header("ETag", "\"2\"");
        for (var day : List.of("2010-08-31", "2020-09-01")) {
            ofKind("REGULAR", day).body("items", hasSize(1));
            ofKind("TEACHING_POINT", day).body("items", empty());
        }
        ofKind("TEACHING_POINT", "2010-09-01").body("items", hasSize(1));
        ofKind("TEACHING_POINT", "2020-08-31").body("items", hasSize(1));
        bureau().header("If-Match", "\"2\"").body(kinds.replace("2020-09-01", "2010-09-01")).put(path).then()
                .statusCode(422).body("violations.code", contains("kind.until-twice"))
                .body("violations.pointer", contains("/formerKinds/1/until"));
    }

    /** Nor is what was read today taken for what is to be at last. */
    @Test
    void keepsFormerNamesAndKindsThatAreNotSaid() {
        County.registerUnit(number);
        bureau().header("If-Match", "*").body(teachingPoint("2190-09-01")).post(path + "/reclassify").then()
                .statusCode(200);
        bureau().header("If-Match", "*").body("""
                {"displayName": "East", "validFrom": "2010-09-01", "reason": "new"}""").post(path + "/rename").then()
                .statusCode(200);
        var corrected = unit(number, "2001-09-01", null, ", \"reason\": \"found\"").replace("Campus " + number,
                "East side");

        bureau().header("If-Match", "*").body(corrected).put(path).then().statusCode(422)
                .body("violations.code", contains("kind.same")).body("violations.pointer", contains("/kind"));
        var last = corrected.replace("REGULAR", "TEACHING_POINT");
        bureau().header("If-Match", "*").body(last).put(path).then().statusCode(200)
                .body("formerNames.displayName", contains("Campus " + number))
                .body("formerKinds.kind", contains("REGULAR")).body("kind", equalTo("REGULAR"));
        bureau().header("If-Match", "*").body(last.replace(", \"reason\"",
                ", \"formerNames\": [], \"formerKinds\": [], \"reason\"")).put(path).then().statusCode(200)
                .body("formerNames", empty()).body("formerKinds", empty()).body("kind", equalTo("TEACHING_POINT"));
    }

    @Test
    void isInTheListOfItsFirstSchoolBeforeItOpens() {
        County.registerSchool(number);
        var other = number();
        County.registerSchool(other);
        bureau().body(unit(number, "2190-09-01", null, "")).put(path).then().statusCode(201);
        bureau().header("If-Match", "*").body("""
                {"into": "%s", "on": "2191-09-01", "document": "document", "reason": "merged"}"""
                .formatted(schoolCode(other))).post("/v1/schools/" + schoolCode(number) + "/merge").then()
                .statusCode(200);

        bureau().get(path).then().body("schoolCode", equalTo(schoolCode(number)));
        bureau().queryParam("school", schoolCode(number)).get("/v1/units").then()
                .body("items.unitCode", contains(unitCode(number)));
        bureau().queryParam("school", schoolCode(other)).get("/v1/units").then().body("items", empty());
    }

    private static String teachingPoint(String from) {
        return """
                {"kind": "TEACHING_POINT", "validFrom": "%s", "reason": "fewer children"}""".formatted(from);
    }

    private ValidatableResponse ofKind(String kind, String asOf) {
        return bureau().queryParam("school", schoolCode(number)).queryParam("kind", kind).queryParam("asOf", asOf)
                .get("/v1/units").then().statusCode(200);
    }

    @Test
    void staysInItsSchool() {
        County.registerUnit(number);
        var other = number();
        County.registerSchool(other);

        bureau().header("If-Match", "\"1\"").body(unit(number, "2000-09-01", null, ", \"reason\": \"x\"")
                .replaceFirst(schoolCode(number), schoolCode(other))).put(path).then().statusCode(422)
                .body("violations.code", contains("unit.school-stays"));
    }

    @Test
    void listsTheUnitsOfASchool() {
        County.registerUnit(number);

        bureau().queryParam("school", schoolCode(number)).get("/v1/units").then().statusCode(200)
                .body("items.unitCode", contains(unitCode(number)));
        bureau().queryParam("school", schoolCode(number)).queryParam("stage", "JUNIOR").get("/v1/units").then()
                .statusCode(200).body("items", hasSize(0));
        bureau().queryParam("school", schoolCode(number)).queryParam("asOf", "2000-08-31").get("/v1/units").then()
                .statusCode(200).body("items", hasSize(0));
    }
}
