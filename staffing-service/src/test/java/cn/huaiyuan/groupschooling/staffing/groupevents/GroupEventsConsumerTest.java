package cn.huaiyuan.groupschooling.staffing.groupevents;

import static cn.huaiyuan.groupschooling.staffing.County.A;
import static cn.huaiyuan.groupschooling.staffing.County.as;
import static cn.huaiyuan.groupschooling.staffing.County.hq;
import static cn.huaiyuan.groupschooling.staffing.County.id;
import static cn.huaiyuan.groupschooling.staffing.County.state;
import static cn.huaiyuan.groupschooling.staffing.County.tell;
import static cn.huaiyuan.groupschooling.staffing.County.unit;
import static cn.huaiyuan.groupschooling.staffing.Roster.TEACHERS;
import static cn.huaiyuan.groupschooling.staffing.Roster.employment;
import static cn.huaiyuan.groupschooling.staffing.Roster.registered;
import static cn.huaiyuan.groupschooling.staffing.Roster.registeredAt;
import static cn.huaiyuan.groupschooling.staffing.Roster.staffNumber;
import static cn.huaiyuan.groupschooling.staffing.Roster.teacherAt;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import cn.huaiyuan.groupschooling.staffing.County;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class GroupEventsConsumerTest {
    @BeforeEach
    void county() {
        County.ensure();
    }

    @Test
    void aUnitTakesTeachersFromItsRegistrationToItsClosing() {
        var unit = "2134000042-C01-P";
        as("edu-bureau").body(teacherAt(unit)).put(TEACHERS + staffNumber()).then().statusCode(422);

        tell("unit.registered.v1", 1, unit(unit, null));
        await().atMost(Duration.ofSeconds(10)).until(() -> accepts(unit));

        tell("unit.changed.v1", 2, unit(unit, "2026-08-31"));
        await().atMost(Duration.ofSeconds(10)).until(() -> !accepts(unit));
        as("edu-bureau").body(teacherAt(unit)).put(TEACHERS + staffNumber()).then().statusCode(422).body(
                "violations.code", contains("unit.closed"));
    }

    @Test
    void aVoidedUnitTakesNobodyMoreAndLetsTheRestBeRecordedOfWhoIsThere() {
        var unit = "2134000045-C01-P";
        tell("unit.registered.v1", 1, unit(unit, null));
        await().atMost(Duration.ofSeconds(10)).until(() -> accepts(unit));
        var body = teacherAt(unit);
        var teacher = registered(body);

        var voided = unit(unit, null);
        voided.put("status", "VOIDED");
        tell("unit.voided.v1", 2, voided);
        await().atMost(Duration.ofSeconds(10)).until(() -> !accepts(unit));

        as("edu-bureau").body(teacherAt(unit)).put(TEACHERS + staffNumber()).then().statusCode(422).body(
                "violations.code", contains("unit.voided"));
        body.put("name", "样例教师乙");
        as("edu-bureau").header("If-Match", "\"1\"").body(body).put(TEACHERS + teacher).then().statusCode(200);
        as("edu-bureau").body(state("teacher", registeredAt(A), "toUnit", unit, "plannedFrom", "2027-09-01",
                "plannedTo", "2028-08-31", "mode", "FULL_TIME", "personnelRelationMoved", false))
                .post("/v1/rotations").then().statusCode(422).body("violations.code", contains("unit.voided"));
    }

    @Test
    void whatIsRecordedAtAUnitStaysRecordedWhenItIsClosed() {
        var unit = "2134000046-C01-P";
        tell("unit.registered.v1", 1, unit(unit, null));
        await().atMost(Duration.ofSeconds(10)).until(() -> accepts(unit));
        var body = teacherAt(unit);
        var teacher = registered(body);
        var path = TEACHERS + teacher;

        tell("unit.closed.v1", 2, unit(unit, "2026-08-31"));
        await().atMost(Duration.ofSeconds(10)).until(() -> !accepts(unit));

        as("edu-bureau").get(path).then().header("ETag", equalTo("\"1@2026-11-24;" + unit + ":2026-08-31\""))
                .body("homeUnit.closedOn", equalTo("2026-08-31"));
        as("edu-bureau").header("If-None-Match", "\"1@2026-11-24\"").get(path).then().statusCode(200);
        body.put("honours", List.of(state("kind", "RISING_STAR", "level", "CITY", "validFrom", "2025-09-01",
                "validTo", "2028-08-31")));
        as("edu-bureau").header("If-Match", "\"1@2026-11-24;" + unit + ":2026-08-31\"").body(body).put(path).then()
                .statusCode(200);
        as("edu-bureau").body(state("teacher", teacher, "toUnit", A, "plannedFrom", "2026-09-01", "plannedTo",
                "2027-08-31", "mode", "FULL_TIME", "personnelRelationMoved", false)).post("/v1/rotations").then()
                .statusCode(422).body("violations.code", contains("rotation.origin-ended"));
        body.put("employments", List.of(employment(unit, "2015-09-01", "2026-08-31")));
        body.put("reason", "学校撤销");
        as("edu-bureau").header("If-Match", "\"2\"").body(body).put(path).then().statusCode(422).body(
                "violations.code", contains("unit.closed"));
        body.put("employments", List.of(employment(unit, "2015-09-01", "2026-08-30")));
        as("edu-bureau").header("If-Match", "\"2\"").body(body).put(path).then().statusCode(200);
    }

    /** Every event carries the whole state, so a consumer need not know what happened. */
    @Test
    void anEventWithAnUnknownVerbIsTakenIn() {
        var unit = "2134000067-C01-P";
        tell("unit.reopened.v1", 1, unit(unit, null));
        await().atMost(Duration.ofSeconds(10)).until(() -> accepts(unit));

        tell("unit.handed-over.v1", 2, unit(unit, "2026-08-31"));
        await().atMost(Duration.ofSeconds(10)).until(() -> !accepts(unit));
    }

    /** Another version of the state is another contract. */
    @Test
    void anEventOfALaterVersionIsPassedOver() {
        var unit = "2134000048-C01-P";
        tell("unit.registered.v1", 1, unit(unit, null));
        tell("unit.closed.v2", 2, unit(unit, "2026-08-31"));
        tell("unit.registered.v1", 1, unit("2134000049-C01-P", null));

        await().atMost(Duration.ofSeconds(10)).until(() -> accepts("2134000049-C01-P") && accepts(unit));
    }

    @Test
    void whatComesTwiceOrLateChangesNothing() {
        var unit = "2134000043-C01-P";
        tell("unit.changed.v1", 2, unit(unit, "2026-08-31"));
        tell("unit.registered.v1", 1, unit(unit, null));
        tell("unit.registered.v1", 1, unit("2134000044-C01-P", null));

        await().atMost(Duration.ofSeconds(10)).until(() -> accepts("2134000044-C01-P"));
        County.ensure();
        as("edu-bureau").body(teacherAt(unit)).put(TEACHERS + staffNumber()).then().statusCode(422).body(
                "violations.code", contains("unit.closed"));
    }

    @Test
    void headquartersLosesAUnitWhoseMembershipIsVoidedOrEnded() {
        var teacher = registeredAt(A);
        tell("group.founded.v1", 1, state("id", id("HY-G09"), "groupCode", "HY-G09"));
        tell("membership.started.v1", 1, membership("ACTIVE", null));
        await().atMost(Duration.ofSeconds(10)).until(() -> reads(teacher));

        tell("membership.changed.v1", 2, membership("ACTIVE", "2026-11-23"));
        await().atMost(Duration.ofSeconds(10)).until(() -> !reads(teacher));

        tell("membership.changed.v1", 3, membership("ACTIVE", "2026-11-24"));
        await().atMost(Duration.ofSeconds(10)).until(() -> reads(teacher));

        tell("membership.voided.v1", 4, membership("VOIDED", null));
        await().atMost(Duration.ofSeconds(10)).until(() -> !reads(teacher));
    }

    private static boolean accepts(String unit) {
        return as("edu-bureau").body(teacherAt(unit)).put(TEACHERS + staffNumber()).statusCode() == 201;
    }

    private static boolean reads(String teacher) {
        return hq("HY-G09").get(TEACHERS + teacher).statusCode() == 200;
    }

    private static Map<String, Object> membership(String status, String validTo) {
        return state("id", id("HY-G09" + A), "groupId", id("HY-G09"), "unitId", id(A), "primary", false, "validFrom",
                "2024-02-20", "validTo", validTo, "status", status);
    }
}
