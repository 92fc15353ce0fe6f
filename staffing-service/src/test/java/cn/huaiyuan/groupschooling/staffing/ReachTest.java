package cn.huaiyuan.groupschooling.staffing;

import static cn.huaiyuan.groupschooling.staffing.County.A;
import static cn.huaiyuan.groupschooling.staffing.County.ALONE;
import static cn.huaiyuan.groupschooling.staffing.County.B;
import static cn.huaiyuan.groupschooling.staffing.County.C;
import static cn.huaiyuan.groupschooling.staffing.County.as;
import static cn.huaiyuan.groupschooling.staffing.County.hq;
import static cn.huaiyuan.groupschooling.staffing.County.member;
import static cn.huaiyuan.groupschooling.staffing.Roster.TEACHERS;
import static cn.huaiyuan.groupschooling.staffing.Roster.employment;
import static cn.huaiyuan.groupschooling.staffing.Roster.registered;
import static cn.huaiyuan.groupschooling.staffing.Roster.registeredAt;
import static cn.huaiyuan.groupschooling.staffing.Roster.staffNumber;
import static cn.huaiyuan.groupschooling.staffing.Roster.teacher;
import static cn.huaiyuan.groupschooling.staffing.Roster.teacherAt;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reaches whom (P-HQ-AUTH). */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class ReachTest {
    private static final String ROTATIONS = "/v1/rotations/";

    @Inject
    DataSource dataSource;

    @BeforeEach
    void county() {
        County.ensure();
    }

    @Test
    void headquartersReadsItsOwnTeachersOnly() {
        var own = registeredAt(A);
        var foreign = registeredAt(C);

        hq("HY-G01").get(TEACHERS + own).then().statusCode(200);
        hq("HY-G01").get(TEACHERS + foreign).then().statusCode(404);
        hq("HY-G01").get("/v1/teachers?limit=500").then().statusCode(200).body("items.staffNumber", hasItem(own))
                .body("items.staffNumber", not(hasItem(foreign)));
        hq("HY-G01").get("/v1/teachers?group=HY-G02").then().statusCode(200).body("items", empty());
        hq("HY-G01").get(TEACHERS + own + "?asOf=2024-02-19").then().statusCode(404);
        hq("HY-G01", "HY-G02").get(TEACHERS + foreign).then().statusCode(200);
        hq().get("/v1/teachers").then().statusCode(403).body("code", equalTo("reach-missing"));
    }

    @Test
    void aTeacherIsReadWhereTheHomeIsOnThatDay() {
        var moved = registered(teacher(employment(A, "2015-09-01", "2025-08-31"), employment(C, "2025-09-01", null)));

        hq("HY-G01").get(TEACHERS + moved).then().statusCode(404);
        hq("HY-G01").get(TEACHERS + moved + "?asOf=2025-08-31").then().statusCode(200);
        hq("HY-G02").get(TEACHERS + moved).then().statusCode(200);
    }

    @Test
    void whoHasLeftIsReadWithNothingThatCameAfter() {
        var moved = registered(teacher(employment(A, "2015-09-01", "2025-08-31"), employment(C, "2025-09-01", null)));

        hq("HY-G01").get(TEACHERS + moved + "?asOf=2025-06-30").then().body("employments.size()", equalTo(1))
                .body("employments[0].validTo", equalTo("2025-06-30"));
        hq("HY-G01").get("/v1/teachers?limit=500&asOf=2025-06-30").then()
                .body("items.find { it.staffNumber == '" + moved + "' }.employments.size()", equalTo(1));
        as("edu-bureau").get(TEACHERS + moved + "?asOf=2025-06-30").then().body("employments.size()", equalTo(2));
    }

    @Test
    void aMemberUnitReadsItsOwnAndWritesNothing() {
        var own = registeredAt(A);
        var foreign = registeredAt(B);

        member(A).get(TEACHERS + own).then().statusCode(200);
        member(A).get(TEACHERS + foreign).then().statusCode(404);
        member(A).get("/v1/teachers?limit=500").then().body("items.staffNumber", hasItem(own))
                .body("items.staffNumber", not(hasItem(foreign)));
        member(A).body(teacherAt(A)).put(TEACHERS + staffNumber()).then().statusCode(403);
        member(A).body(plan(own, B)).post("/v1/rotations").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reader", "finance-bureau"})
    void othersSeeNeitherTeachersNorRotations(String role) {
        as(role).get("/v1/teachers").then().statusCode(403).body("code", equalTo("forbidden"));
        as(role).get(TEACHERS + "T00001").then().statusCode(403);
        as(role).get("/v1/rotations").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"establishment-office", "organization-department", "system"})
    void someOnlyRead(String role) {
        as(role).get("/v1/teachers").then().statusCode(200);
        as(role).body(teacherAt(A)).put(TEACHERS + staffNumber()).then().statusCode(403);
        as(role).body(Map.of()).post("/v1/rotations").then().statusCode(403);
    }

    @Test
    void aRoleBesideDoesNotWidenWhatHeadquartersReaches() {
        var foreign = registeredAt(C);
        for (var beside : List.of("reader", "finance-bureau", "establishment-office")) {
            var token = EmbeddedStackResource.tokens().token("hq", List.of("group-hq", beside), List.of("HY-G01"),
                    List.of(), Duration.ofHours(1));

            County.bearer(token).header("If-Match", "*").body(teacherAt(C)).put(TEACHERS + foreign).then()
                    .statusCode(412);
            County.bearer(token).body(plan(foreign, A)).post("/v1/rotations").then().statusCode(404);
            County.bearer(token).body(teacherAt(A)).put(TEACHERS + staffNumber()).then().statusCode(201);
        }
    }

    @Test
    void headquartersStaffsItsOwnUnitsOnly() {
        hq("HY-G01").body(teacherAt(A)).put(TEACHERS + staffNumber()).then().statusCode(201);
        hq("HY-G01").body(teacher(employment(A, "2015-09-01", "2020-08-31"), employment(C, "2020-09-01", null),
                employment(ALONE, "2010-09-01", "2015-08-31"))).put(TEACHERS + staffNumber()).then().statusCode(422)
                .body("violations.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder("/employments/1/unit unit.unknown",
                                "/employments/2/unit unit.unknown"));
    }

    /** Whatever is sent with it, but for what would create one: then the number itself is in the way. */
    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(nullValues = "-", value = {"good, \"1\", 412", "good, *, 412", "good, \"7\", 412", "good, W/\"1\", -",
            "wrong, -, 422", "wrong, *, 412", "unreadable, -, 400", "unreadable, *, 400"})
    void aTeacherOfAnotherGroupIsToHeadquartersAsOneThatIsNotThere(String kind, String ifMatch, Integer status) {
        Supplier<Object> body = () -> switch (kind) {
            case "good" -> teacherAt(A);
            case "wrong" -> teacher(employment(C, "2015-09-01", "2015-01-01"));
            default -> Map.of("name", 7);
        };
        var foreign = refusal(ifMatch, body.get(), registeredAt(C));

        assertEquals(refusal(ifMatch, body.get(), staffNumber()), foreign);
        assertTrue(status == null || foreign.get("status").equals(status), foreign::toString);
    }

    /** All that is told, but for what is of this request alone. */
    private static Map<String, Object> refusal(String ifMatch, Object body, String staffNumber) {
        var request = hq("HY-G01").body(body);
        var answer = (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(TEACHERS + staffNumber);
        var told = new HashMap<String, Object>(answer.jsonPath().getMap("$"));
        assertEquals(TEACHERS + staffNumber, told.remove("instance"));
        told.remove("traceId");
        return told;
    }

    @Test
    void aStaffNumberOfAnotherGroupIsTakenAndNoMoreIsTold() {
        var foreign = registeredAt(C);
        var ofNobodyNow = registered(teacher(employment(A, "2015-09-01", "2020-08-31")));
        for (var taken : List.of(foreign, ofNobodyNow)) {
            hq("HY-G01").body(teacherAt(A)).put(TEACHERS + taken).then().statusCode(409)
                    .body("code", equalTo("staff-number-taken")).body("conflictsWith", nullValue())
                    .body("detail", containsString("education bureau"));
        }
        as("edu-bureau").get(TEACHERS + foreign).then().header("ETag", "\"1@2026-11-24\"");
    }

    @Test
    void whoHoldsAnIdentityNumberIsToldToWhoMayReadTheRecord() {
        var body = teacherAt(C);
        var holder = registered(body);
        var wanted = teacherAt(A);
        wanted.put("nationalId", body.get("nationalId"));
        for (var caller : List.of(as("edu-bureau"), as("hr-bureau"), hq("HY-G01", "HY-G02"))) {
            caller.body(wanted).put(TEACHERS + staffNumber()).then().statusCode(409)
                    .body("code", equalTo("national-id-duplicate")).body("conflictsWith", equalTo(TEACHERS + holder))
                    .body("detail", containsString(TEACHERS + holder));
        }
        hq("HY-G01").body(wanted).put(TEACHERS + staffNumber()).then().statusCode(409)
                .body("code", equalTo("national-id-duplicate")).body("conflictsWith", nullValue())
                .body(not(containsString(holder))).body("detail", containsString("education bureau"));
        wanted.put("reason", "证件号码登记有误");
        hq("HY-G01").header("If-Match", "\"1\"").body(wanted).put(TEACHERS + registeredAt(A)).then().statusCode(409)
                .body("code", equalTo("national-id-duplicate")).body("conflictsWith", nullValue());
    }

    @Test
    void aTeacherWhoComesBackIsFoundByTheNumber() {
        var body = teacher(employment(C, "2010-09-01", "2019-08-31"));
        var gone = registered(body);
        body.put("employments", List.of(employment(A, "2026-09-01", null)));

        hq("HY-G01").body(body).put(TEACHERS + staffNumber()).then().statusCode(409)
                .body("conflictsWith", nullValue()).body(not(containsString(gone)));
        var record = as("hr-bureau").body(body).put(TEACHERS + staffNumber()).then().statusCode(409).extract()
                .<String>path("conflictsWith");
        body.put("employments", List.of(employment(C, "2010-09-01", "2019-08-31"),
                employment(A, "2026-09-01", null)));
        as("hr-bureau").get(record).then().statusCode(200).body("homeUnit", nullValue());
        body.put("reason", "2026年9月重新任教");
        as("hr-bureau").header("If-Match", "\"1\"").body(body).put(record).then().statusCode(200)
                .body("staffNumber", equalTo(gone)).body("homeUnit.unitCode", equalTo(A));
    }

    /** As of a day on which the home is theirs they read the record, so they are told of that one. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"2015-09-01, 2025-08-31, 2025-09-01, , 2025-08-31", "2027-01-01, , 2015-09-01, 2026-12-31, 2027-01-01",
            "2015-09-01, 2020-08-31, 2020-09-01, 2020-12-31, ", "2015-09-01, 2024-02-19, 2024-02-20, , "})
    void headquartersOfOtherDaysIsToldOfWhichDayTheRecordCanBeRead(String from, String to, String elsewhereFrom,
            String elsewhereTo, String asOf) {
        var body = teacher(employment(A, from, to), employment(C, elsewhereFrom, elsewhereTo));
        var holder = registered(body);
        var path = asOf == null ? null : TEACHERS + holder + "?asOf=" + asOf;
        body.put("employments", List.of(employment(A, "2026-11-01", null)));

        for (var staffNumber : List.of(staffNumber(), holder)) {
            hq("HY-G01").body(body).put(TEACHERS + staffNumber).then().statusCode(409)
                    .body("conflictsWith", equalTo(path));
        }
        if (path != null) {
            hq("HY-G01").get(path).then().statusCode(200).body("staffNumber", equalTo(holder));
        }
    }

    @Test
    void headquartersLeavesEmploymentElsewhereAsItIs() {
        var body = teacher(employment(C, "2010-09-01", "2015-08-31"), employment(A, "2015-09-01", null));
        var staffNumber = registered(body);
        body.put("name", "样例教师丙");
        hq("HY-G01").header("If-Match", "\"1\"").body(body).put(TEACHERS + staffNumber).then().statusCode(200);

        body.put("employments", List.of(employment(A, "2015-09-01", null)));
        body.put("reason", "更正");
        hq("HY-G01").header("If-Match", "\"2\"").body(body).put(TEACHERS + staffNumber).then().statusCode(422)
                .body("violations.code", contains("employment.out-of-reach"));
    }

    @Test
    void headquartersRotatesBetweenItsOwnUnitsOnly() {
        var own = registeredAt(A);
        var foreign = registeredAt(C);

        hq("HY-G01").body(plan(foreign, A)).post("/v1/rotations").then().statusCode(404);
        for (var unit : List.of(C, "2134999999-C01-P")) {
            hq("HY-G01").body(plan(own, unit)).post("/v1/rotations").then().statusCode(422)
                    .body("violations.collect { it.pointer + ' ' + it.code }", contains("/toUnit unit.unknown"));
        }
        var rotation = hq("HY-G01").body(plan(own, B)).post("/v1/rotations").then().statusCode(201).extract()
                .<String>path("id");
        hq("HY-G02").get(ROTATIONS + rotation).then().statusCode(404);
        hq("HY-G02").header("If-Match", "\"1\"").body(Map.of()).post(ROTATIONS + rotation + "/start").then()
                .statusCode(404);
        hq("HY-G01").header("If-Match", "\"1\"").body(Map.of()).post(ROTATIONS + rotation + "/start").then()
                .statusCode(200);
    }

    @Test
    void whoHasLeftIsRotatedInTheDaysBeforeWithNothingThatCameAfter() {
        var moved = registered(teacher(employment(A, "2015-09-01", "2026-06-30"), employment(C, "2026-07-01", null)));
        as("edu-bureau").body(plan(moved, ALONE)).post("/v1/rotations").then().statusCode(201);
        var plan = plan(moved, B);
        plan.put("plannedFrom", "2026-05-01");
        hq("HY-G01").body(plan).post("/v1/rotations").then().statusCode(422).body("violations.code",
                contains("rotation.beyond-home"));
        as("edu-bureau").body(plan).post("/v1/rotations").then().statusCode(422).body("violations.code",
                contains("rotation.beyond-home", "rotation.overlap"));

        plan.put("plannedTo", "2026-06-30");
        hq("HY-G01").body(plan).post("/v1/rotations").then().statusCode(201);
        hq("HY-G01").body(plan).post("/v1/rotations").then().statusCode(422).body("violations.code",
                contains("rotation.overlap"));
    }

    /** Whatever is wrong with a call: headquarters hear of it only for rotations that touch their units. */
    @ParameterizedTest
    @ValueSource(strings = {"start", "finish", "cancel"})
    void nothingOfARequestShowsForARotationOutOfReach(String step) {
        var rotation = as("edu-bureau").body(plan(registeredAt(A), B)).post("/v1/rotations").then().statusCode(201)
                .extract()
                .<String>path("id");

        hq("HY-G01").body("{").post(ROTATIONS + rotation + "/" + step).then().statusCode(400);
        for (var id : List.of(rotation, "00000000-0000-7000-8000-000000000000")) {
            hq("HY-G02").body("{").post(ROTATIONS + id + "/" + step + "?nothing=1").then().statusCode(404)
                    .body("code", equalTo("not-found")).body("violations", empty());
        }
    }

    /** To wait for somebody else's change would show that there is something to be changed. */
    @Test
    void headquartersDoesNotWaitForWhatIsOutOfReach() throws SQLException {
        var foreign = registeredAt(C);
        var rotating = registeredAt(A);
        var rotation = as("edu-bureau").body(plan(rotating, B)).post("/v1/rotations").then().statusCode(201).extract()
                .<String>path("id");
        try (var others = dataSource.getConnection();
                var lock = others.prepareStatement("select from teacher where staff_number in (?, ?) for update")) {
            others.setAutoCommit(false);
            lock.setString(1, foreign);
            lock.setString(2, rotating);
            lock.execute();

            // A lock is waited for ten seconds.
            assertTimeout(Duration.ofSeconds(8), () -> {
                hq("HY-G01").header("If-Match", "*").body(teacherAt(A)).put(TEACHERS + foreign).then().statusCode(412);
                hq("HY-G01").body(plan(foreign, A)).post("/v1/rotations").then().statusCode(404);
                hq("HY-G02").header("If-Match", "\"1\"").body(Map.of()).post(ROTATIONS + rotation + "/start").then()
                        .statusCode(404);
            });
            others.rollback();
            others.setAutoCommit(true);
        }
    }

    @Test
    void aRotationBetweenTwoGroupsIsSeenByBothAndChangedByNeither() {
        var rotation = as("edu-bureau").body(plan(registeredAt(A), C)).post("/v1/rotations").then().statusCode(201)
                .extract()
                .<String>path("id");

        for (var group : List.of("HY-G01", "HY-G02")) {
            hq(group).get(ROTATIONS + rotation).then().statusCode(200);
            hq(group).get("/v1/rotations?limit=500").then().body("items.id", hasItem(rotation));
            hq(group).header("If-Match", "\"1\"").body(Map.of()).post(ROTATIONS + rotation + "/start").then()
                    .statusCode(403);
        }
        member(A).get(ROTATIONS + rotation).then().statusCode(200);
        member(B).get(ROTATIONS + rotation).then().statusCode(404);
        member(B).get("/v1/rotations?limit=500").then().body("items.id", not(hasItem(rotation)));
    }

    @Test
    void noOneIsReachedWithoutAToken() {
        given().get("/v1/teachers").then().statusCode(401).contentType("application/problem+json");
        given().auth().oauth2("nonsense").get("/v1/rotations").then().statusCode(401);
    }

    private static Map<String, Object> plan(String teacher, String toUnit) {
        return County.state("teacher", teacher, "toUnit", toUnit, "plannedFrom", "2026-09-01", "plannedTo",
                "2027-08-31", "mode", "FULL_TIME", "personnelRelationMoved", false);
    }
}
