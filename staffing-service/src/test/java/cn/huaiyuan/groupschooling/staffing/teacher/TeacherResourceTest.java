package cn.huaiyuan.groupschooling.staffing.teacher;

import static cn.huaiyuan.groupschooling.staffing.County.A;
import static cn.huaiyuan.groupschooling.staffing.County.B;
import static cn.huaiyuan.groupschooling.staffing.County.CLOSED;
import static cn.huaiyuan.groupschooling.staffing.County.NOT_YET;
import static cn.huaiyuan.groupschooling.staffing.County.as;
import static cn.huaiyuan.groupschooling.staffing.County.id;
import static cn.huaiyuan.groupschooling.staffing.County.state;
import static cn.huaiyuan.groupschooling.staffing.Roster.TEACHERS;
import static cn.huaiyuan.groupschooling.staffing.Roster.employment;
import static cn.huaiyuan.groupschooling.staffing.Roster.nationalId;
import static cn.huaiyuan.groupschooling.staffing.Roster.registered;
import static cn.huaiyuan.groupschooling.staffing.Roster.registeredAt;
import static cn.huaiyuan.groupschooling.staffing.Roster.staffNumber;
import static cn.huaiyuan.groupschooling.staffing.Roster.teacher;
import static cn.huaiyuan.groupschooling.staffing.Roster.teacherAt;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.staffing.County;
import cn.huaiyuan.groupschooling.staffing.StaffingEvents;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class TeacherResourceTest {
    @BeforeEach
    void county() {
        County.ensure();
    }

    @Test
    void registersATeacherAndShowsTheNumberMasked() {
        var staffNumber = staffNumber();
        var body = teacher(employment(A, "2015-09-01", "2020-08-31"), employment(id(B).toString(), "2020-09-01", null));
        body.put("nationalId", "349999198505050016");
        body.put("honours", List.of(state("kind", "SPECIAL_GRADE", "level", "PROVINCE", "validFrom", "2021-09-01")));
        body.put("leaves", List.of(state("kind", "STUDY", "validFrom", "2025-09-01", "validTo", "2026-01-31")));

        as("edu-bureau").body(body).put(TEACHERS + staffNumber).then().statusCode(201).header("ETag", "\"1\"")
                .body("nationalId", equalTo("349999********0016")).body("gender", equalTo("1"))
                .body("homeUnit.unitCode", equalTo(B));

        var answer = as("hr-bureau").get(TEACHERS + staffNumber + "?asOf=2020-08-31").then().statusCode(200)
                .header("ETag", "\"1@2020-08-31\"").body("name", equalTo("样例教师"))
                .body("homeUnit.unitCode", equalTo(A)).body("employments.unit.unitCode", contains(A, B))
                .body("honours[0].validTo", nullValue()).body("leaves", hasSize(1)).extract();
        as("system").get(TEACHERS + answer.path("id") + "?asOf=2014-01-01").then().statusCode(200).body("homeUnit",
                nullValue());
        var event = StaffingEvents.of(answer.path("id"), 1).get(0);
        assertEquals("teacher.registered.v1", StaffingEvents.header(event, "ce_type"));
        assertEquals("/staffing-service", StaffingEvents.header(event, "ce_source"));
        assertEquals(event.key(), StaffingEvents.header(event, "ce_subject"));
        assertEquals("1.0", StaffingEvents.header(event, "ce_specversion"));
        assertEquals(id(B).toString(), StaffingEvents.data(event).at("/state/employments/1/unitId").textValue());
    }

    @Test
    void namesEverythingThatCannotBeReadAtOnce() {
        as("edu-bureau").body("""
                {"nationalId": 349999198505050016, "gender": "7", "colour": "red", "honours": [{"kind": "KING"}],
                 "employments": [{"unit": "%s", "category": "FULL_TIME_TEACHER", "onEstablishment": "yes",
                                  "rank": "NONE", "validFrom": "1899-12-31", "validTo": "2020-02-30"}]}"""
                .formatted(A)).put(TEACHERS + staffNumber()).then().statusCode(400)
                .contentType("application/problem+json")
                .body("violations.pointer", containsInAnyOrder("/name", "/nationalId", "/gender", "/colour",
                        "/honours/0/kind", "/honours/0/level", "/honours/0/validFrom",
                        "/employments/0/onEstablishment", "/employments/0/validFrom", "/employments/0/validTo"));
    }

    @Test
    void namesEverythingThatTheFactsForbidAtOnceAndStoresNothing() {
        var body = teacher(employment("2134009999-C01-P", "2015-09-01", null), employment(CLOSED, "2010-09-01", null),
                employment(NOT_YET, "2005-09-01", "2006-08-31"), employment(A, "2000-09-01", "1999-08-31"));
        body.put("nationalId", "340321197802290010");
        body.put("honours", List.of(state("kind", "RISING_STAR", "level", "CITY", "validFrom", "2021-09-01"),
                state("kind", "RISING_STAR", "level", "CITY", "validFrom", "2023-01-01", "validTo", "2024-01-01")));
        body.put("leaves", List.of(state("kind", "SICK", "validFrom", "2025-01-01"),
                state("kind", "SICK", "validFrom", "2025-02-01", "validTo", "2025-02-02")));
        var staffNumber = staffNumber();

        as("edu-bureau").body(body).put(TEACHERS + staffNumber).then().statusCode(422).body("code", equalTo("rejected"))
                .body("violations.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder("/nationalId national-id.date", "/employments/0/unit unit.unknown",
                                "/employments/1/unit unit.closed", "/employments/1/validFrom employment.overlap",
                                "/employments/2/unit unit.not-open", "/employments/3/validTo date.order",
                                "/honours/0/validTo honour.term", "/honours/1/validFrom honour.overlap",
                                "/leaves/1/validFrom leave.overlap"));
        as("edu-bureau").get(TEACHERS + staffNumber).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"34999919850505001６, national-id.full-width", "11010519491231002x, national-id.lower-case",
            "349999198505050017, national-id.check-digit", "349999850505001, national-id.length",
            "34999919850505001O, national-id.characters"})
    void refusesAWrongIdentityNumberAndRepairsNone(String number, String code) {
        var body = teacherAt(A);
        body.put("nationalId", number);

        as("edu-bureau").body(body).put(TEACHERS + staffNumber()).then().statusCode(422)
                .body("violations.code", contains(code)).body(not(containsString(number)));
    }

    @Test
    void refusesAGenderThatContradictsTheNumber() {
        var body = teacherAt(A);
        body.put("nationalId", "349999199001010023");
        body.put("gender", "1");

        as("edu-bureau").body(body).put(TEACHERS + staffNumber()).then().statusCode(422).body("violations.code",
                contains("gender.identity"));
    }

    @Test
    void refusesAnIdentityNumberInEveryTextButItsOwn() {
        var number = "349999 19850505 0016";
        var body = teacher(employment(number, "2015-09-01", null));
        body.put("name", number);
        body.put("honours", List.of(
                state("kind", "SPECIAL_GRADE", "level", "PROVINCE", "validFrom", "2021-09-01", "document", number)));
        body.put("reason", "为" + number + "更正");

        as("edu-bureau").body(body).put(TEACHERS + staffNumber()).then().statusCode(400)
                .body("violations.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder("/name text.identity-number", "/employments/0/unit text.identity-number",
                                "/honours/0/document text.identity-number", "/reason text.identity-number"))
                .body(not(containsString("0016")));
    }

    @Test
    void takesTheCodeOfALegalPersonForNoIdentityNumber() {
        var body = teacherAt(A);
        body.put("reason", "依据法人 123403210000000197 的批复更正");

        registered(body);
    }

    @Test
    void refusesAnIdentityNumberAsStaffNumber() {
        as("edu-bureau").body(teacherAt(A)).put(TEACHERS + "349999198505050016").then().statusCode(400)
                .body("violations.code", contains("text.identity-number"));
        as("edu-bureau").body(teacherAt(A)).put(TEACHERS + "a_b").then().statusCode(422).body("violations.parameter",
                contains("staffNumber"));
    }

    @Test
    void refusesANumberThatAnotherTeacherHasAndSaysWhichRecordHoldsIt() {
        var body = teacherAt(A);
        var first = registered(body);

        as("edu-bureau").body(body).put(TEACHERS + staffNumber()).then().statusCode(409)
                .body("code", equalTo("national-id-duplicate")).body("conflictsWith", equalTo(TEACHERS + first))
                .body(not(containsString(body.get("nationalId").toString())));
    }

    @Test
    void changesOnlyWhatTheCallerHasRead() {
        var body = teacherAt(A);
        var staffNumber = registered(body);
        var path = TEACHERS + staffNumber;
        body.put("name", "样例教师乙");
        body.remove("nationalId");

        as("edu-bureau").body(body).put(path).then().statusCode(428);
        as("edu-bureau").header("If-Match", "\"9\"").body(body).put(path).then().statusCode(412);
        as("edu-bureau").header("If-Match", "\"1@2026-11-24\"").body(body).put(path).then().statusCode(200)
                .header("ETag", "\"2\"").body("name", equalTo("样例教师乙"))
                .body("nationalId", startsWith("349999********"));
        as("edu-bureau").header("If-Match", "\"2\"").body(body).put(path).then().statusCode(200).header("ETag",
                "\"2\"");
        as("edu-bureau").header("If-None-Match", "\"2@2026-11-24\"").get(path).then().statusCode(304);
        as("edu-bureau").header("If-Match", "\"1\"").body(teacherAt(A)).put(TEACHERS + staffNumber()).then()
                .statusCode(412);
    }

    @ParameterizedTest(name = "from {0}: {1}")
    @CsvSource({"2026-10-31, 422", "2026-11-01, 201"})
    void asksForAReasonIfANewTeacherWasEmployedByTheLastFreezeDay(String from, int status) {
        var body = teacher(employment(A, from, null));
        body.remove("reason");
        var path = TEACHERS + staffNumber();

        var answer = as("edu-bureau").body(body).put(path).then().statusCode(status);
        if (status == 422) {
            answer.body("violations.collect { it.pointer + ' ' + it.code }", contains("/reason reason.needed"));
            body.put("reason", "十月入职，十一月补录");
            var id = as("edu-bureau").body(body).put(path).then().statusCode(201).extract().<String>path("id");
            as("edu-bureau").get("/v1/audit?aggregate=" + id).then().body("items.reason", contains("十月入职，十一月补录"));
        }
    }

    @Test
    void asksForAReasonIfAnHonourOfTheSnapshotIsRecordedAfterItsFreezeDay() {
        var body = teacherAt(A);
        var path = TEACHERS + registered(body);
        body.remove("reason");
        body.put("honours", List.of(
                state("kind", "SPECIAL_GRADE", "level", "PROVINCE", "validFrom", "2026-10-31")));

        as("edu-bureau").header("If-Match", "\"1\"").body(body).put(path).then().statusCode(422)
                .body("violations.pointer", contains("/reason"));
        body.put("honours", List.of(
                state("kind", "SPECIAL_GRADE", "level", "PROVINCE", "validFrom", "2026-11-01")));
        as("edu-bureau").header("If-Match", "\"1\"").body(body).put(path).then().statusCode(200);
    }

    @Test
    void asksForAReasonWhereThePastIsCorrected() {
        var body = teacherAt(A);
        var path = TEACHERS + registered(body);
        body.remove("reason");
        body.put("employments", List.of(employment(A, "2016-09-01", null)));

        as("edu-bureau").header("If-Match", "\"1\"").body(body).put(path).then().statusCode(422)
                .body("violations.pointer", contains("/reason"));
        body.put("reason", "入校年月登记有误");
        var id = as("edu-bureau").header("If-Match", "\"1\"").body(body).put(path).then().statusCode(200).extract()
                .<String>path("id");
        as("edu-bureau").get("/v1/audit?aggregate=" + id).then().statusCode(200)
                .body("items.reason", contains("补录", "入校年月登记有误"))
                .body("items[1].before.employments[0].validFrom", equalTo("2015-09-01"));
    }

    @Test
    void asksForNoReasonWhereTheFutureIsPlanned() {
        var body = teacherAt(A);
        var path = TEACHERS + registered(body);
        body.remove("reason");
        body.put("employments",
                List.of(employment(A, "2015-09-01", "2026-12-31"), employment(B, "2027-01-01", null)));

        as("edu-bureau").header("If-Match", "\"1\"").body(body).put(path).then().statusCode(200)
                .body("homeUnit.unitCode", equalTo(A));
        as("edu-bureau").get(path + "?asOf=2027-01-01").then().body("homeUnit.unitCode", equalTo(B));
    }

    @Test
    void asksForAReasonWhereTheIdentityNumberIsCorrected() {
        var body = teacherAt(A);
        var path = TEACHERS + registered(body);
        body.put("nationalId", nationalId());
        body.remove("reason");

        as("edu-bureau").header("If-Match", "\"1\"").body(body).put(path).then().statusCode(422)
                .body("violations.pointer", contains("/reason"));
        body.put("reason", "证件号码登记有误");
        as("edu-bureau").header("If-Match", "\"1\"").body(body).put(path).then().statusCode(200);
    }

    @Test
    void listsByHomeUnitAndGroupAsOfADay() {
        var moved = registered(teacher(employment(A, "2015-09-01", "2019-08-31"),
                employment(County.ALONE, "2019-09-01", null)));

        as("edu-bureau").get("/v1/teachers?limit=500&asOf=2019-08-31&unit=" + A).then().statusCode(200).body(
                "items.findAll { it.staffNumber == '%s' }".formatted(moved), hasSize(1));
        as("edu-bureau").get("/v1/teachers?limit=500&unit=" + A).then()
                .body("items.findAll { it.staffNumber == '%s' }".formatted(moved), hasSize(0));
        as("edu-bureau").get("/v1/teachers?limit=500&unit=" + id(County.ALONE)).then()
                .body("items.findAll { it.staffNumber == '%s' }".formatted(moved), hasSize(1));
        as("edu-bureau").get("/v1/teachers?limit=500&group=HY-G01").then()
                .body("items.findAll { it.staffNumber == '%s' }".formatted(moved), hasSize(0));
        as("edu-bureau").get("/v1/teachers?limit=500&asOf=2024-02-20&group=" + id("HY-G01")).then()
                .body("items.homeUnit.unitCode", hasItem(A)).body("items.homeUnit.unitCode", not(hasItem(County.C)));
        as("edu-bureau").get("/v1/teachers?unit=nowhere").then().statusCode(200).body("items", hasSize(0));
        as("edu-bureau").get("/v1/teachers?asof=2019-08-31&limit=501").then().statusCode(400)
                .body("violations.parameter", containsInAnyOrder("asof", "limit"));
    }

    @Test
    void pagesThroughAUnit() {
        List.of(1, 2, 3).forEach(i -> registeredAt(County.ALONE));
        var first = as("system").get("/v1/teachers?limit=2&unit=" + County.ALONE).then().statusCode(200)
                .body("items", hasSize(2)).extract();

        as("system").get("/v1/teachers?limit=2&unit=" + County.ALONE + "&cursor=" + first.path("nextCursor")).then()
                .statusCode(200).body("items[0].staffNumber", not(equalTo(first.path("items[1].staffNumber"))));
        as("system").get("/v1/teachers?limit=2&unit=" + A + "&cursor=" + first.path("nextCursor")).then()
                .statusCode(400);
    }

    @Test
    void describesItself() {
        given().accept("application/json").get("/q/openapi").then().statusCode(200)
                .body("paths.'/v1/teachers/{staffNumber}'.put.operationId", equalTo("putTeacher"))
                .body("paths.'/v1/rotations'.post.operationId", equalTo("registerRotation"));
        given().get("/asyncapi.yaml").then().statusCode(200);
        given().get("/events/teacher.v1.schema.json").then().statusCode(200);
        given().get("/events/teacher.changed.v1.example.json").then().statusCode(200);
        as("system").get("/v1/changes").then().statusCode(200);
    }
}
