package cn.huaiyuan.groupschooling.staffing.rotation;

import static cn.huaiyuan.groupschooling.staffing.County.A;
import static cn.huaiyuan.groupschooling.staffing.County.ALONE;
import static cn.huaiyuan.groupschooling.staffing.County.B;
import static cn.huaiyuan.groupschooling.staffing.County.C;
import static cn.huaiyuan.groupschooling.staffing.County.as;
import static cn.huaiyuan.groupschooling.staffing.County.hq;
import static cn.huaiyuan.groupschooling.staffing.County.tell;
import static cn.huaiyuan.groupschooling.staffing.County.unit;
import static cn.huaiyuan.groupschooling.staffing.Roster.TEACHERS;
import static cn.huaiyuan.groupschooling.staffing.Roster.employment;
import static cn.huaiyuan.groupschooling.staffing.Roster.registered;
import static cn.huaiyuan.groupschooling.staffing.Roster.teacherAt;
import static cn.huaiyuan.groupschooling.staffing.rotation.Plans.ROTATIONS;
import static cn.huaiyuan.groupschooling.staffing.rotation.Plans.plan;
import static cn.huaiyuan.groupschooling.staffing.rotation.Plans.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import cn.huaiyuan.groupschooling.staffing.County;
import cn.huaiyuan.groupschooling.staffing.StaffingEvents;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Employment that ends, moves or is corrected under rotations. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class EmploymentEndsTest {
    @Inject
    DataSource dataSource;

    private final Map<String, Object> body = teacherAt(A);
    private String teacher;

    @BeforeEach
    void county() {
        County.ensure();
        teacher = registered(body);
    }

    @AfterEach
    void whatMustHoldHolds() throws SQLException {
        var id = as("edu-bureau").get(TEACHERS + teacher).<String>path("id");
        assertEquals(List.of(), new Invariants(dataSource, id).broken());
    }

    @Test
    void isRefusedUnderARunningRotationAndNamesIt() {
        var rotation = running(B, "2026-09-01", "2027-08-31");
        employed(employment(A, "2015-09-01", "2026-09-04"));

        put(1).statusCode(422).body("violations.pointer", contains("/employments"))
                .body("violations.code", contains("rotation.outlasts-home"))
                .body("violations[0].message", containsString(rotation))
                .body("violations[0].message", containsString("2026-09-04"));
        step(rotation, "finish", 2, Map.of("on", "2026-09-04")).statusCode(200);
        put(1).statusCode(200);
    }

    @Test
    void endsTheRunningRotationAndCancelsThePlannedOneInOneGo() {
        var running = running(B, "2026-09-01", "2027-08-31");
        var planned = Plans.registered(plan(teacher, B, "2027-09-01", "2028-08-31"));
        employed(employment(A, "2015-09-01", "2026-09-04"));
        put(1).statusCode(422).body("violations.code",
                contains("rotation.outlasts-home", "rotation.planned-there"));
        body.put("endRotations", true);

        put(1).statusCode(200).header("ETag", "\"2\"");

        rotation(running).body("status", equalTo("FINISHED")).body("endedOn", equalTo("2026-09-04"));
        rotation(planned).body("status", equalTo("CANCELLED")).body("endedOn", nullValue());
        var event = StaffingEvents.of(running, 3).get(2);
        assertEquals("rotation.finished.v1", StaffingEvents.header(event, "ce_type"));
        assertEquals("2026-09-04", StaffingEvents.data(event).at("/state/endedOn").textValue());
        assertEquals("rotation.cancelled.v1", StaffingEvents.header(StaffingEvents.of(planned, 2).get(1), "ce_type"));
        as("edu-bureau").get("/v1/audit?aggregate=" + running).then().body("items[2].reason", equalTo("辞职"));
    }

    @Test
    void endsItOnADayToComeWhereTheEmploymentDoes() {
        rotation(runningUntil("2027-01-31")).body("status", equalTo("FINISHED")).body("endedOn",
                equalTo("2027-01-31"));
    }

    @Test
    void mayStillEndBeforeTheDayToCome() {
        var rotation = runningUntil("2027-01-31");

        step(rotation, "finish", 3, Map.of("on", "2026-11-25")).statusCode(422).body("violations.code",
                contains("date.future"));
        step(rotation, "finish", 3, Map.of("on", "2026-11-20")).statusCode(200).body("endedOn",
                equalTo("2026-11-20"));
        step(rotation, "finish", 4, Map.of("on", "2026-11-19")).statusCode(409).body("code",
                equalTo("rotation-not-running"));
    }

    @Test
    void mayStillBeCalledOffBeforeTheDayToCome() {
        var rotation = runningUntil("2027-01-31");

        step(rotation, "cancel", 3, Map.of("on", "2026-11-20", "reason", "家庭原因")).statusCode(200)
                .body("status", equalTo("CANCELLED")).body("endedOn", equalTo("2026-11-20"));
        step(rotation, "cancel", 4, Map.of("reason", "家庭原因")).statusCode(409).body("code", equalTo("rotation-over"));
    }

    @Test
    void isWithdrawnAndTheRotationRecordedAnew() {
        var rotation = runningUntil("2027-01-31");
        employed(employment(A, "2015-09-01", null));
        put(2).statusCode(200);

        step(rotation, "void", 3, Map.of("reason", "辞职申请撤回")).statusCode(200);

        running(B, "2026-09-01", "2027-08-31");
    }

    @Test
    void endsNothingAfterTheDestinationHadEnded() {
        var unit = "2134000047-C01-P";
        tell("unit.registered.v1", 1, unit(unit, null));
        County.ensure();
        var rotation = running(unit, "2025-09-01", "2026-08-31");
        tell("unit.closed.v1", 2, unit(unit, "2026-03-01"));
        County.ensure();
        employed(employment(A, "2015-09-01", "2026-05-31"));
        put(1).statusCode(422).body("violations[0].message", containsString("2026-02-28"));
        body.put("endRotations", true);

        put(1).statusCode(200);

        rotation(rotation).body("status", equalTo("FINISHED")).body("endedOn", equalTo("2026-02-28"));
    }

    @Test
    void isAskedAboutOnceItIsSound() {
        running(B, "2026-09-01", "2027-08-31");

        employed(employment("2134009999-C01-P", "2015-09-01", null));
        put(1).statusCode(422).body("violations.code", contains("unit.unknown"));
        employed(employment(A, "2015-09-01", "2015-08-31"));
        put(1).statusCode(422).body("violations.code", contains("date.order"));
    }

    @Test
    void takesBackDaysOfAFinishedRotationOnlyWhereThatIsSaid() {
        var finished = running(B, "2025-09-01", "2026-06-30");
        step(finished, "finish", 2, Map.of("on", "2026-06-30")).statusCode(200);
        employed(employment(A, "2015-09-01", "2026-03-31"));
        put(1).statusCode(422).body("violations.code", contains("rotation.outlasts-home"));
        body.put("endRotations", true);

        put(1).statusCode(200);

        rotation(finished).body("status", equalTo("FINISHED")).body("endedOn", equalTo("2026-03-31"))
                .header("ETag", "\"4\"");
    }

    @Test
    void cannotBeTakenAwayFromTheFirstDay() {
        var finished = running(B, "2025-09-01", "2026-06-30");
        step(finished, "finish", 2, Map.of("on", "2026-06-30")).statusCode(200);
        employed(employment(ALONE, "2015-09-01", null));
        body.put("endRotations", true);

        put(1).statusCode(422).body("violations.code", contains("rotation.began-there"));
        step(finished, "void", 3, Map.of("reason", "误录")).statusCode(200);
        put(1).statusCode(200);
    }

    @Test
    void isAMoveInTheMiddleOfARotation() {
        var rotation = running(ALONE, "2026-09-01", "2027-08-31");
        employed(employment(A, "2015-09-01", "2026-10-31"), employment(B, "2026-11-01", null));
        put(1).statusCode(422).body("violations.code", contains("rotation.outlasts-home"));
        body.put("endRotations", true);

        put(1).statusCode(200);

        rotation(rotation).body("endedOn", equalTo("2026-10-31"));
    }

    @Test
    void changesWithinTheHomeAndAfterTheRotationTouchNothing() {
        running(ALONE, "2026-09-01", "2027-08-31");
        var manager = employment(A, "2026-10-01", "2027-08-31");
        manager.put("rank", "MIDDLE_MANAGER");
        employed(employment(A, "2015-09-01", "2026-09-30"), manager, employment(B, "2027-09-01", null));

        put(1).statusCode(200);
    }

    @Test
    void holdsOneThatWentOnWhenItsPlanWasOver() {
        var overdue = running(B, "2025-09-01", "2026-06-30");
        employed(employment(A, "2015-09-01", "2026-09-04"));
        put(1).statusCode(422).body("violations.code", contains("rotation.outlasts-home"));
        body.put("endRotations", true);

        put(1).statusCode(200);

        rotation(overdue).body("endedOn", equalTo("2026-09-04"));
    }

    @Test
    void leavesNothingRunningBeyondAnEndToComeThoughThePlanIsOver() {
        var overdue = running(B, "2025-09-01", "2026-06-30");
        employed(employment(A, "2015-09-01", "2026-12-31"));
        put(1).statusCode(422).body("violations.code", contains("rotation.outlasts-home"))
                .body("violations[0].message", containsString("2026-06-30"))
                .body("violations[0].message", containsString("2026-12-31"));
        body.put("endRotations", true);

        put(1).statusCode(200);

        rotation(overdue).body("endedOn", equalTo("2026-12-31"));
    }

    @Test
    void endsWhatWentOnIntoTheDaysOfAPlan() {
        var overdue = running(B, "2025-09-01", "2026-06-30");
        var planned = Plans.registered(plan(teacher, B, "2026-09-01", "2027-08-31"));
        employed(employment(A, "2015-09-01", "2026-10-31"));
        body.put("endRotations", true);

        put(1).statusCode(200);

        rotation(overdue).body("status", equalTo("FINISHED")).body("endedOn", equalTo("2026-10-31"));
        rotation(planned).body("status", equalTo("CANCELLED"));
    }

    @Test
    void endsWhatWentOnBeforeTheNextOneThatStands() {
        var next = running(B, "2026-08-01", "2026-08-31");
        step(next, "finish", 2, Map.of("on", "2026-08-31")).statusCode(200);
        var overdue = running(B, "2025-09-01", "2026-06-30");
        employed(employment(A, "2015-09-01", "2026-10-31"));
        body.put("endRotations", true);

        put(1).statusCode(200);

        rotation(overdue).body("endedOn", equalTo("2026-07-31"));
        rotation(next).header("ETag", "\"3\"").body("endedOn", equalTo("2026-08-31"));
    }

    @Test
    void asksForTheHomeAtTheDestinationWhereThePersonnelRelationMoved() {
        var plan = plan(teacher, B, "2026-09-01", "2027-08-31");
        plan.put("personnelRelationMoved", true);
        var rotation = Plans.registered(plan);
        step(rotation, "start", 1, Map.of("on", "2026-09-01")).statusCode(200);
        employed(employment(A, "2015-09-01", null));

        put(2).statusCode(422).body("violations.code", contains("rotation.began-there"));
        employed(employment(A, "2015-09-01", "2026-08-31"), employment(B, "2026-09-01", "2027-08-31"));
        put(2).statusCode(200);
    }

    @Test
    void movesNoHomeUnderAnotherRotation() {
        var plan = plan(teacher, B, "2026-09-01", "2027-08-31");
        plan.put("personnelRelationMoved", true);
        var moving = Plans.registered(plan);
        var next = Plans.registered(plan(teacher, ALONE, "2027-09-01", "2028-08-31"));

        step(moving, "start", 1, Map.of("on", "2026-09-01")).statusCode(422)
                .body("violations.code", contains("rotation.another-rests"))
                .body("violations[0].message", containsString(next));
        step(next, "cancel", 1, Map.of("reason", "计划调整")).statusCode(200);
        step(moving, "start", 1, Map.of("on", "2026-09-01")).statusCode(200);
    }

    @Test
    void namesOnceThatTheTeacherHasLeftTheOrigin() {
        var unit = "2134000048-C01-P";
        tell("unit.registered.v1", 1, unit(unit, null));
        County.ensure();
        employed(employment(unit, "2015-09-01", null));
        put(1).statusCode(200);
        var plan = plan(teacher, B, "2026-09-01", "2027-08-31");
        plan.put("personnelRelationMoved", true);
        var rotation = Plans.registered(plan);
        tell("unit.closed.v1", 2, unit(unit, "2026-10-01"));
        County.ensure();
        employed(employment(unit, "2015-09-01", "2026-09-30"), employment(C, "2026-10-01", null));
        put(2).statusCode(200);

        step(rotation, "start", 1, Map.of("on", "2026-10-15")).statusCode(422).body("violations.code",
                contains("rotation.not-at-origin", "rotation.origin-ended"));
    }

    @Test
    void isForTheBureauWhereARotationReachesAnotherGroup() {
        var rotation = running(C, "2026-09-01", "2027-08-31");
        employed(employment(A, "2015-09-01", "2026-09-04"));
        body.put("endRotations", true);

        hq("HY-G01").header("If-Match", "\"1\"").body(body).put(TEACHERS + teacher).then().statusCode(422)
                .body("violations.code", contains("rotation.out-of-reach"))
                .body("violations[0].message", not(containsString(rotation)));
        as("hr-bureau").header("If-Match", "\"1\"").body(body).put(TEACHERS + teacher).then().statusCode(200);
    }

    private String running(String to, String from, String until) {
        var rotation = Plans.registered(plan(teacher, to, from, until));
        step(rotation, "start", 1, Map.of("on", from)).statusCode(200);
        return rotation;
    }

    /** Ends with an employment that ends on a day to come. */
    private String runningUntil(String lastDay) {
        var rotation = running(B, "2026-09-01", "2027-08-31");
        employed(employment(A, "2015-09-01", lastDay));
        body.put("endRotations", true);
        put(1).statusCode(200);
        return rotation;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private void employed(Map<String, Object>... employments) {
        body.put("employments", List.of(employments));
        body.put("reason", "辞职");
    }

    private ValidatableResponse put(int version) {
        return as("edu-bureau").header("If-Match", "\"" + version + "\"").body(body).put(TEACHERS + teacher).then();
    }

    private static ValidatableResponse rotation(String id) {
        return as("edu-bureau").get(ROTATIONS + id).then().statusCode(200);
    }
}
