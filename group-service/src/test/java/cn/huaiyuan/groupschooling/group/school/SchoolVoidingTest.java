package cn.huaiyuan.groupschooling.group.school;

import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.number;
import static cn.huaiyuan.groupschooling.group.County.schoolCode;
import static cn.huaiyuan.groupschooling.group.County.unitCode;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.group.County;
import cn.huaiyuan.groupschooling.group.Events;
import cn.huaiyuan.groupschooling.group.Imports;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class SchoolVoidingTest {
    private static final String VOIDING = "{\"reason\": \"wrong code\"}";

    @Inject
    DataSource dataSource;

    private final int number = number();
    private final String code = schoolCode(number);
    private final String path = "/v1/schools/" + code;

    @Test
    void voidsWhatWasEnteredByMistake() {
        var id = County.registerSchool(number).extract().<String>path("id");

        bureau().body(VOIDING).post(path + "/void").then().statusCode(428);
        bureau().header("If-Match", "\"2\"").body(VOIDING).post(path + "/void").then().statusCode(412);
        bureau().header("If-Match", "\"1\"").body("{\"reason\": \" \"}").post(path + "/void").then().statusCode(400)
                .body("violations.pointer", contains("/reason"));
        County.as("reader").header("If-Match", "\"1\"").body(VOIDING).post(path + "/void").then().statusCode(403);
        bureau().header("If-Match", "\"1\"").body(VOIDING).post(path + "/void").then().statusCode(200)
                .header("ETag", "\"2\"").body("status", equalTo("VOIDED"))
                .body("voidedBecause", equalTo("wrong code"));

        bureau().get(path).then().statusCode(200).body("status", equalTo("VOIDED"))
                .body("name", equalTo("School " + number));
        assertFalse(isListed(Map.of()));
        assertFalse(isListed(Map.of("asOf", "2020-09-01")));
        assertTrue(isListed(Map.of("history", "true")));
        var voided = Events.of(id, 2).get(1);
        assertEquals("school.voided.v1", voided.type());
        assertEquals("VOIDED", voided.data().at("/state/status").textValue());
        assertEquals("ACTIVE", voided.data().at("/previous/status").textValue());
        bureau().queryParam("aggregate", id).get("/v1/audit").then().body("items[1].reason", equalTo("wrong code"));
    }

    @Test
    void entersItAnewInTheSameEntry() {
        var person = County.registerLegalPerson();
        var id = bureau().body(entry(person, "")).put(path).then().statusCode(201).extract().<String>path("id");
        makeVoid(number).statusCode(200).body("legalPersons", empty()).body("legalPersonCode", nullValue());

        bureau().body(entry(person, "")).put(path).then().statusCode(428);
        bureau().header("If-Match", "\"2\"").body(entry(person, "")).put(path).then().statusCode(422)
                .body("violations.code", contains("reason.required"));
        bureau().header("If-Match", "\"2\"").body(entry(person, "was right")).put(path).then().statusCode(200)
                .header("ETag", "\"3\"").body("id", equalTo(id)).body("status", equalTo("ACTIVE"))
                .body("voidedBecause", nullValue()).body("legalPersonCode", equalTo(person));

        assertTrue(isListed(Map.of()));
        var anew = Events.of(id, 3).get(2);
        assertEquals("school.changed.v1", anew.type());
        assertEquals("VOIDED", anew.data().at("/previous/status").textValue());
    }

    @Test
    void importsItAnew() {
        County.registerSchool(number);
        command("rename", "\"name\": \"Wrong\", \"validFrom\": \"2010-09-01\"").statusCode(200);
        makeVoid(number).statusCode(200);
        var header = "学校标识码,学校名称,学校类型,办学性质,开办日期,撤销日期,统一社会信用代码,法人起始日期,更正原因\n";

        assertEquals(List.of("2 reason reason.required"),
                Imports.errors(Imports.csv("schools", header + code + ",甲校,,公办,2000-09-01,,,,\n")));
        assertEquals(1, Imports.csv("schools", header + code + ",甲校,,公办,2000-09-01,,,,确有其校\n").get("changed"));

        bureau().get(path).then().body("status", equalTo("ACTIVE")).body("formerNames", empty());
    }

    @Test
    void isNotVoidedWhileAnythingRefersToIt() {
        var gone = number();
        County.registerUnit(number);
        County.registerUnit(gone);
        bureau().header("If-Match", "*").body("""
                {"into": "%s", "on": "2020-09-01", "document": "merger", "reason": "why"}""".formatted(code))
                .post("/v1/schools/" + schoolCode(gone) + "/merge").then().statusCode(200);
        var designation = bureau().body("""
                {"school": "%s", "document": "weak", "validFrom": "2024-09-01", "validTo": "2025-08-31"}"""
                .formatted(code)).post("/v1/designations").then().statusCode(201).extract().<String>path("id");

        makeVoid(number).statusCode(409).body("code", equalTo("school-referred-to")).body("violations.code",
                containsInAnyOrder("referred.units", "referred.designations", "referred.successions"))
                .body("violations.message.join(' ')", containsString(unitCode(number) + ", " + unitCode(gone)));
        makeVoid(gone).statusCode(409).body("violations.code", contains("referred.units"));
        bureau().header("If-Match", "\"1\"").body(VOIDING).post("/v1/designations/" + designation + "/void").then()
                .statusCode(200);
        makeVoid(number).statusCode(409).body("violations.code",
                containsInAnyOrder("referred.units", "referred.successions"));
        bureau().get(path).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void isNothingToBuildOn() {
        var other = number();
        County.registerSchool(number);
        County.registerUnit(other);
        makeVoid(number).statusCode(200);

        bureau().body(County.unit(number, "2000-09-01", null, "")).put("/v1/units/" + unitCode(number)).then()
                .statusCode(422).body("violations.code", contains("school.unknown"));
        assertEquals(List.of("2 schoolCode school.unknown"), Imports.errors(Imports.csv("units", """
                单位代码,学校标识码,校区代码,校区,现用名,学段,单位类型,开办日期,撤销日期,更正原因
                %s,%s,%s-C01,校本部,,小学,普通,2000-09-01,,
                """.formatted(unitCode(number), code, code))));
        bureau().header("If-Match", "*").body("""
                {"into": "%s", "on": "2020-09-01", "document": "merger", "reason": "why"}""".formatted(code))
                .post("/v1/schools/" + schoolCode(other) + "/merge").then().statusCode(422)
                .body("violations.code", contains("reorganisation.unknown"));
        bureau().body("""
                {"school": "%s", "document": "weak", "validFrom": "2024-09-01"}""".formatted(code))
                .post("/v1/designations").then().statusCode(422).body("violations.code", contains("school.unknown"));
    }

    @Test
    void isNoLongerChangedButByEnteringItAnew() {
        County.registerSchool(number);
        makeVoid(number).statusCode(200);

        makeVoid(number).statusCode(409).body("code", equalTo("school-voided"));
        command("rename", "\"name\": \"Other\", \"validFrom\": \"2010-09-01\"").statusCode(409)
                .body("code", equalTo("school-voided"));
        command("reclassify", "\"ownership\": \"PRIVATE\", \"validFrom\": \"2010-09-01\"").statusCode(409)
                .body("code", equalTo("school-voided"));
        command("close", "\"on\": \"2010-09-01\", \"document\": \"closing\"").statusCode(409)
                .body("code", equalTo("school-voided"));
        command("merge", "\"into\": \"2134000000\", \"on\": \"2010-09-01\", \"document\": \"merger\"").statusCode(409)
                .body("code", equalTo("school-voided"));
    }

    @Test
    void theDatabasePutsNoVoidedLegalPersonBehindASchool() throws SQLException {
        var person = County.registerLegalPerson();
        bureau().header("If-Match", "*").body("{\"reason\": \"x\"}").post("/v1/legal-persons/" + person + "/void")
                .then()
                .statusCode(200);
        County.registerSchool(number);

        try (var connection = dataSource.getConnection(); var insert = connection.prepareStatement("""
                insert into school_legal_person (school_id, legal_person_id, valid_from)
                select s.id, p.id, s.opened_on from school s, legal_person p
                 where s.school_code = ? and p.legal_person_code = ?""")) {
            insert.setString(1, schoolCode(number));
            insert.setString(2, person);
            var refusal = assertThrows(PSQLException.class, insert::executeUpdate);
            assertEquals("school_legal_person_within_its_life", refusal.getServerErrorMessage().getConstraint());
        }
    }

    /** What comes after the question whether anything refers to it, the database refuses. */
    @Test
    void takesInNoUnitWhoeverWrites() {
        var id = County.registerSchool(number).extract().<String>path("id");
        makeVoid(number).statusCode(200);

        var refusal = assertThrows(PSQLException.class, () -> insertUnit(id));

        assertEquals("unit_within_school_life", refusal.getServerErrorMessage().getConstraint());
    }

    private void insertUnit(String school) throws Exception {
        try (var connection = dataSource.getConnection(); var insert = connection.createStatement()) {
            insert.execute(
                    """
                            insert into unit (id, version, unit_code, campus_code, school_id, display_name, stage, kind, opened_on)
                            values (gen_random_uuid(), 1, '%1$s-C01-P', '%1$s-C01', '%2$s', 'x', 'PRIMARY', 'REGULAR',
                             '2010-09-01')"""
                            .formatted(code, school));
        }
    }

    private ValidatableResponse command(String command, String fields) {
        return bureau().header("If-Match", "*").body("{" + fields + ", \"reason\": \"why\"}").post(path + "/" + command)
                .then();
    }

    private static ValidatableResponse makeVoid(int number) {
        return bureau().header("If-Match", "*").body(VOIDING).post("/v1/schools/" + schoolCode(number) + "/void")
                .then();
    }

    private static String entry(String person, String reason) {
        return """
                {"name": "x", "ownership": "PUBLIC", "openedOn": "2000-09-01", "reason": "%s",
                 "legalPersons": [{"legalPersonCode": "%s", "validFrom": "2000-09-01"}]}""".formatted(reason, person);
    }

    private boolean isListed(Map<String, String> filter) {
        return bureau().queryParam("sort", "-schoolCode").queryParam("limit", 500).queryParams(filter)
                .get("/v1/schools").then().statusCode(200).extract().<List<String>>path("items.schoolCode")
                .contains(code);
    }
}
