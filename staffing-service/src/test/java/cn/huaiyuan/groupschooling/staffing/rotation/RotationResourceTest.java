package cn.huaiyuan.groupschooling.staffing.rotation;

import static cn.huaiyuan.groupschooling.staffing.County.A;
import static cn.huaiyuan.groupschooling.staffing.County.A_JUNIOR;
import static cn.huaiyuan.groupschooling.staffing.County.ALONE;
import static cn.huaiyuan.groupschooling.staffing.County.B;
import static cn.huaiyuan.groupschooling.staffing.County.CLOSED;
import static cn.huaiyuan.groupschooling.staffing.County.NOT_YET;
import static cn.huaiyuan.groupschooling.staffing.County.as;
import static cn.huaiyuan.groupschooling.staffing.County.id;
import static cn.huaiyuan.groupschooling.staffing.Roster.TEACHERS;
import static cn.huaiyuan.groupschooling.staffing.Roster.employment;
import static cn.huaiyuan.groupschooling.staffing.Roster.registered;
import static cn.huaiyuan.groupschooling.staffing.Roster.registeredAt;
import static cn.huaiyuan.groupschooling.staffing.Roster.teacher;
import static cn.huaiyuan.groupschooling.staffing.rotation.Plans.ROTATIONS;
import static cn.huaiyuan.groupschooling.staffing.rotation.Plans.plan;
import static cn.huaiyuan.groupschooling.staffing.rotation.Plans.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.staffing.County;
import cn.huaiyuan.groupschooling.staffing.StaffingEvents;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class RotationResourceTest {
    @BeforeEach
    void county() {
        County.ensure();
    }

    @Test
    void goesFromPlanToFinish() {
        var teacher = registeredAt(A);
        var plan = plan(teacher, B, "2026-09-01", "2027-08-31");

        var rotation = as("edu-bureau").body(plan).post("/v1/rotations").then().statusCode(201).header("ETag", "\"1\"")
                .body("status", equalTo("PLANNED")).body("staffNumber", equalTo(teacher))
                .body("fromUnit.unitCode", equalTo(A)).body("toUnit.unitCode", equalTo(B)).extract()
                .<String>path("id");
        step(rotation, "start", 1, Map.of("on", "2026-09-01")).statusCode(200).header("ETag", "\"2\"")
                .body("status", equalTo("RUNNING")).body("startedOn", equalTo("2026-09-01"));
        step(rotation, "finish", 2, Map.of("on", "2026-11-20")).statusCode(200).header("ETag", "\"3\"")
                .body("status", equalTo("FINISHED")).body("endedOn", equalTo("2026-11-20"));

        as("edu-bureau").header("If-None-Match", "\"3\"").get(ROTATIONS + rotation).then().statusCode(304);
        as("edu-bureau").get(TEACHERS + teacher).then().header("ETag", equalTo("\"1@2026-11-24\""))
                .body("homeUnit.unitCode", equalTo(A));
        var events = StaffingEvents.of(rotation, 3);
        assertEquals(List.of("rotation.registered.v1", "rotation.started.v1", "rotation.finished.v1"),
                events.stream().map(event -> StaffingEvents.header(event, "ce_type")).toList());
        assertEquals("2026-11-20", StaffingEvents.data(events.get(2)).at("/state/endedOn").textValue());
        assertEquals("RUNNING", StaffingEvents.data(events.get(2)).at("/previous/status").textValue());
    }

    @Test
    void isRegisteredLateAndGivenByIds() {
        var teacher = as("edu-bureau").get(TEACHERS + registeredAt(A)).<String>path("id");

        var rotation = Plans.registered(plan(teacher, id(B).toString(), "2024-09-01", "2025-07-10"));
        step(rotation, "start", 1, Map.of("on", "2024-09-02")).statusCode(200);
        step(rotation, "finish", 2, Map.of("on", "2025-07-10")).statusCode(200);
    }

    @Test
    void namesEverythingThatTheFactsForbidAtOnce() {
        var teacher = registered(teacher(employment(A, "2015-09-01", "2026-08-31")));
        var plan = plan(teacher, CLOSED, "2026-09-01", "2026-08-31");
        plan.put("mode", "CIRCUIT");

        as("edu-bureau").body(plan).post("/v1/rotations").then().statusCode(422).body(
                "violations.collect { it.pointer + ' ' + it.code }",
                containsInAnyOrder("/plannedTo date.order", "/lessonsAtDestination rotation.lessons",
                        "/lessonsTotal rotation.lessons",
                        "/teacher rotation.no-employment", "/toUnit unit.closed"));
        as("edu-bureau").get("/v1/rotations?teacher=" + teacher).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void namesEverythingThatCannotBeReadAtOnce() {
        as("edu-bureau").body("""
                {"teacher": 7, "toUnit": "", "plannedFrom": "1899-12-31", "plannedTo": "2026-02-30",
                 "mode": "SOMETIMES", "lessonsTotal": 0, "fromUnit": "%s"}""".formatted(A)).post("/v1/rotations").then()
                .statusCode(400).body("violations.pointer",
                        containsInAnyOrder("/teacher", "/toUnit", "/plannedFrom", "/plannedTo", "/mode",
                                "/lessonsTotal", "/fromUnit", "/personnelRelationMoved"));
        as("edu-bureau").body("[1").post("/v1/rotations").then().statusCode(400).body("violations.code",
                contains("json.malformed"));
    }

    @Test
    void isRefusedInsideOneCampus() {
        refuses(plan(registeredAt(A), A_JUNIOR, "2026-09-01", "2027-08-31"), "/toUnit rotation.same-campus");
        refuses(plan(registeredAt(A), A, "2026-09-01", "2027-08-31"), "/toUnit rotation.same-campus");
    }

    @Test
    void isRefusedToAUnitThatIsNotKnownOrNotOpen() {
        refuses(plan(registeredAt(A), "2134009999-C01-P", "2026-09-01", "2027-08-31"), "/toUnit unit.unknown");
        refuses(plan(registeredAt(A), NOT_YET, "2026-09-01", "2027-08-31"), "/toUnit unit.not-open");
    }

    @Test
    void isAcceptedOutOfTheGroupForEvaluationJudgesIt() {
        Plans.registered(plan(registeredAt(A), ALONE, "2026-09-01", "2027-08-31"));
    }

    @Test
    void isRefusedWithMoreLessonsThereThanInAll() {
        var plan = plan(registeredAt(A), B, "2026-09-01", "2027-08-31");
        plan.putAll(Map.of("mode", "CIRCUIT", "lessonsAtDestination", 12, "lessonsTotal", 10));

        refuses(plan, "/lessonsAtDestination rotation.lessons-part");
    }

    @Test
    void isRefusedWhereItOverlapsWithAnotherThatStands() {
        var teacher = registeredAt(A);
        var first = Plans.registered(plan(teacher, B, "2026-09-01", "2027-08-31"));

        refuses(plan(teacher, B, "2027-08-31", "2027-12-31"), "/plannedFrom rotation.overlap");
        Plans.registered(plan(teacher, B, "2027-09-01", "2027-12-31"));
        step(first, "cancel", 1, Map.of("reason", "计划调整")).statusCode(200).body("status", equalTo("CANCELLED"));
        Plans.registered(plan(teacher, B, "2026-09-01", "2027-08-31"));
        var cancelled = StaffingEvents.of(first, 2).get(1);
        assertEquals("rotation.cancelled.v1", StaffingEvents.header(cancelled, "ce_type"));
    }

    @Test
    void cannotRunIntoTheNextOne() {
        var teacher = registeredAt(A);
        var first = Plans.registered(plan(teacher, B, "2025-09-01", "2026-01-31"));
        Plans.registered(plan(teacher, B, "2026-02-01", "2026-06-30"));
        step(first, "start", 1, Map.of("on", "2025-09-01")).statusCode(200);

        step(first, "finish", 2, Map.of("on", "2026-02-01")).statusCode(422).body("violations.code",
                contains("rotation.overlap"));
        step(first, "finish", 2, Map.of("on", "2026-01-31")).statusCode(200);
    }

    @Test
    void startsWhenTheOneBeforeHasEnded() {
        var teacher = registeredAt(A);
        var first = Plans.registered(plan(teacher, B, "2025-09-01", "2026-01-31"));
        var second = Plans.registered(plan(teacher, B, "2026-02-01", "2026-06-30"));
        step(first, "start", 1, Map.of("on", "2025-09-01")).statusCode(200);

        step(second, "start", 1, Map.of("on", "2026-02-01")).statusCode(422).body("violations.code",
                contains("rotation.another-runs"));

        step(first, "finish", 2, Map.of("on", "2026-01-31")).statusCode(200);
        step(second, "start", 1, Map.of("on", "2026-02-01")).statusCode(200);
    }

    @Test
    void startsOnADayThatFits() {
        var rotation = Plans.registered(plan(registeredAt(A), ALONE, "2026-09-01", "2026-11-30"));

        step(rotation, "start", 1, Map.of("on", "2026-12-01")).statusCode(422).body(
                "violations.collect { it.code }", containsInAnyOrder("date.future", "rotation.after-plan"));
        step(rotation, "start", 1, Map.of("on", "2026-08-31")).statusCode(422).body("violations.code",
                contains("rotation.before-plan"));
        step(rotation, "start", 1, Map.of("on", "2026-10-31")).statusCode(200);
        step(rotation, "finish", 2, Map.of("on", "2026-10-30")).statusCode(422).body("violations.code",
                contains("date.order"));
        step(rotation, "finish", 2, Map.of("on", "2026-11-25")).statusCode(422).body("violations.code",
                contains("date.future"));
        step(rotation, "finish", 2, Map.of()).statusCode(200).body("endedOn", equalTo("2026-11-24"));
    }

    @Test
    void takesItsStepsInOrderOnly() {
        var rotation = Plans.registered(plan(registeredAt(A), B, "2026-09-01", "2027-08-31"));

        step(rotation, "finish", 1, Map.of()).statusCode(409).body("code", equalTo("rotation-not-running"))
                .body("detail", equalTo("Its state is PLANNED."));
        step(rotation, "start", 1, Map.of("on", "2026-09-01")).statusCode(200);
        step(rotation, "start", 2, Map.of()).statusCode(409).body("code", equalTo("rotation-not-planned"));
        step(rotation, "cancel", 2, Map.of("reason", "家庭原因", "on", "2026-11-25")).statusCode(422).body(
                "violations.code", contains("date.future"));
        step(rotation, "cancel", 2, Map.of("reason", "家庭原因", "on", "2026-11-20")).statusCode(200)
                .body("startedOn", equalTo("2026-09-01")).body("endedOn", equalTo("2026-11-20"));
        step(rotation, "cancel", 3, Map.of("reason", "家庭原因")).statusCode(409).body("code", equalTo("rotation-over"));
        step(rotation, "start", 3, Map.of()).statusCode(409);
    }

    @Test
    void takesItsDaysWhenItIsCalledOffAndGivesThemBackWhenItIsVoided() {
        var teacher = registeredAt(A);
        var rotation = Plans.registered(plan(teacher, B, "2026-09-01", "2027-08-31"));
        step(rotation, "cancel", 1, Map.of("reason", "误录", "on", "2026-09-01")).statusCode(422).body(
                "violations.collect { it.pointer + ' ' + it.code }", contains("/on rotation.never-began"));
        step(rotation, "start", 1, Map.of("on", "2026-09-01")).statusCode(200);
        step(rotation, "cancel", 2, Map.of("reason", "家庭原因")).statusCode(200).body("endedOn",
                equalTo("2026-11-24"));

        refuses(plan(teacher, B, "2026-11-24", "2027-08-31"), "/plannedFrom rotation.overlap");
        step(rotation, "void", 3, Map.of("reason", "见 349999198505050016")).statusCode(400);
        step(rotation, "void", 3, Map.of("reason", "误录")).statusCode(200).body("status", equalTo("VOIDED"))
                .body("voidedBecause", equalTo("误录")).body("endedOn", equalTo("2026-11-24"));
        step(rotation, "void", 4, Map.of("reason", "误录")).statusCode(409).body("code", equalTo("rotation-voided"));
        var again = Plans.registered(plan(teacher, B, "2026-11-24", "2027-08-31"));

        as("edu-bureau").get("/v1/rotations?teacher=" + teacher).then().body("items.id", contains(again));
        as("edu-bureau").get("/v1/rotations?history=true&teacher=" + teacher).then().body("items.id",
                contains(rotation, again));
        as("edu-bureau").get("/v1/rotations?status=VOIDED&teacher=" + teacher).then().body("items.id",
                contains(rotation));
        var voided = StaffingEvents.of(rotation, 4).get(3);
        assertEquals("rotation.voided.v1", StaffingEvents.header(voided, "ce_type"));
        assertEquals("2026-11-24", StaffingEvents.data(voided).at("/previous/endedOn").textValue());
    }

    @Test
    void isVoidedAfterItHasFinishedAndLeavesTheHomeWhereItIsRecorded() {
        var teacher = registeredAt(A);
        var plan = plan(teacher, B, "2025-09-01", "2026-08-31");
        plan.put("personnelRelationMoved", true);
        var rotation = Plans.registered(plan);
        step(rotation, "start", 1, Map.of("on", "2025-09-01")).statusCode(200);
        step(rotation, "finish", 2, Map.of("on", "2026-08-31")).statusCode(200);

        step(rotation, "void", 3, Map.of("reason", "误录")).statusCode(200);

        var home = as("edu-bureau").get(TEACHERS + teacher).then().body("homeUnit.unitCode", equalTo(B)).extract();
        assertEquals("\"2@2026-11-24\"", home.header("ETag"));
    }

    @Test
    void isNotPlannedBeyondTheEmployment() {
        var leaving = registered(teacher(employment(A, "2015-09-01", "2027-01-31")));
        var moving = registered(teacher(employment(A, "2015-09-01", "2027-01-31"), employment(B, "2027-02-01", null)));

        refuses(plan(leaving, B, "2026-09-01", "2027-08-31"), "/plannedTo rotation.beyond-home");
        refuses(plan(moving, ALONE, "2026-09-01", "2027-08-31"), "/plannedTo rotation.beyond-home");
        Plans.registered(plan(leaving, B, "2026-09-01", "2027-01-31"));
    }

    @Test
    void movesTheHomeWithThePersonnelRelation() {
        var body = teacher(employment(A, "2015-09-01", null));
        var teacher = registered(body);
        var plan = plan(teacher, B, "2026-09-01", "2027-08-31");
        plan.put("personnelRelationMoved", true);
        var rotation = Plans.registered(plan);

        step(rotation, "start", 1, Map.of("on", "2026-09-03")).statusCode(200);

        var id = as("edu-bureau").get(TEACHERS + teacher).then().header("ETag", equalTo("\"2@2026-11-24\""))
                .body("homeUnit.unitCode", equalTo(B)).body("employments.unit.unitCode", contains(A, B))
                .body("employments.validTo", contains("2026-09-02", null))
                .body("employments[1].category", equalTo("FULL_TIME_TEACHER")).extract().<String>path("id");
        assertEquals("teacher.changed.v1", StaffingEvents.header(StaffingEvents.of(id, 2).get(1), "ce_type"));
        step(rotation, "cancel", 2, Map.of("reason", "误操作")).statusCode(409).body("code",
                equalTo("rotation-relation-moved"));
        step(rotation, "finish", 2, Map.of("on", "2026-11-20")).statusCode(200);
        as("edu-bureau").get(TEACHERS + teacher).then().body("homeUnit.unitCode", equalTo(B));
    }

    @Test
    void leavesAHomeAsItIsThatWasRecordedAtTheDestinationBefore() {
        var teacher = registered(teacher(employment(A, "2015-09-01", "2025-08-31"),
                employment(B, "2025-09-01", null)));
        var plan = plan(teacher, B, "2025-09-01", "2026-08-31");
        plan.put("personnelRelationMoved", true);

        var rotation = Plans.registered(plan);
        step(rotation, "start", 1, Map.of("on", "2025-09-01")).statusCode(200).body("fromUnit.unitCode", equalTo(A));

        as("edu-bureau").get(TEACHERS + teacher).then().header("ETag", equalTo("\"1@2026-11-24\""));
    }

    @Test
    void changesOnlyWhatTheCallerHasRead() {
        var rotation = Plans.registered(plan(registeredAt(A), B, "2026-09-01", "2027-08-31"));

        as("edu-bureau").body(Map.of()).post(ROTATIONS + rotation + "/start").then().statusCode(428);
        step(rotation, "start", 4, Map.of()).statusCode(412);
        as("edu-bureau").get(ROTATIONS + "00000000-0000-7000-8000-000000000000").then().statusCode(404);
        as("edu-bureau").get(ROTATIONS + "nonsense").then().statusCode(404);
    }

    @Test
    void answersARepeatedCallAgain() {
        var plan = plan(registeredAt(A), B, "2026-09-01", "2027-08-31");
        var first = as("edu-bureau").header("Idempotency-Key", "rotation-once").body(plan).post("/v1/rotations").then()
                .statusCode(201).extract().<String>path("id");

        as("edu-bureau").header("Idempotency-Key", "rotation-once").body(plan).post("/v1/rotations").then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true").body("id", equalTo(first));
        plan.put("plannedTo", "2027-08-30");
        as("edu-bureau").header("Idempotency-Key", "rotation-once").body(plan).post("/v1/rotations").then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void isListedByTeacherUnitGroupYearAndStatus() {
        var teacher = registeredAt(A);
        var old = Plans.registered(plan(teacher, ALONE, "2023-09-01", "2024-08-31"));
        var recent = Plans.registered(plan(teacher, B, "2026-08-31", "2026-12-31"));

        var mine = "/v1/rotations?teacher=" + teacher;
        as("edu-bureau").get(mine).then().statusCode(200).body("items.id", contains(old, recent));
        as("edu-bureau").get(mine + "&sort=-plannedFrom&limit=1").then().body("items.id", contains(recent));
        as("edu-bureau").get(mine + "&schoolYear=2025-2026&status=PLANNED").then().body("items.id", contains(recent));
        as("edu-bureau").get(mine + "&schoolYear=2026-2027").then().body("items", hasSize(0));
        as("edu-bureau").get(mine + "&unit=" + ALONE).then().body("items.id", contains(old));
        as("edu-bureau").get(mine + "&group=HY-G01").then().body("items.id", contains(recent));
        as("edu-bureau").get(mine + "&status=RUNNING").then().body("items", hasSize(0));
        as("edu-bureau").get("/v1/rotations?teacher=nobody").then().statusCode(200).body("items", hasSize(0));
        as("edu-bureau").get("/v1/rotations?schoolYear=2026-2028").then().statusCode(400).body("violations.parameter",
                contains("schoolYear"));
        as("edu-bureau").get("/v1/rotations?status=LOST&colour=red").then().statusCode(400).body("violations.parameter",
                containsInAnyOrder("status", "colour"));
    }

    private static void refuses(Map<String, Object> plan, String violation) {
        as("edu-bureau").body(plan).post("/v1/rotations").then().statusCode(422)
                .body("violations.collect { it.pointer + ' ' + it.code }", contains(violation));
    }
}
