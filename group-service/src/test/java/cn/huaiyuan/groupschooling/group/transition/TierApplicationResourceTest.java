package cn.huaiyuan.groupschooling.group.transition;

import static cn.huaiyuan.groupschooling.group.County.asHeadquarters;
import static cn.huaiyuan.groupschooling.group.County.asMember;
import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.checks;
import static cn.huaiyuan.groupschooling.group.County.groupCode;
import static cn.huaiyuan.groupschooling.group.County.number;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.Clients;
import cn.huaiyuan.groupschooling.group.County;
import cn.huaiyuan.groupschooling.group.Events;
import cn.huaiyuan.groupschooling.kit.time.Clocks;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class TierApplicationResourceTest {
    private static final String APPLICATIONS = "/v1/tier-applications/";
    private static final String TODAY = LocalDate.now(Clocks.ZONE).toString();
    private static final String APPROVAL = """
            {"decidedOn": "%s", "document": "decision 12", "reason": %s}""";
    private static final String REJECTION = """
            {"decidedOn": "%s", "document": "decision 13", "reason": "no team yet"}""".formatted(TODAY);
    private static final String WITHDRAWAL = "{\"reason\": \"not ready\"}";

    private final int number = number();
    private final String group = "/v1/groups/" + groupCode(number);
    private String groupId;

    @BeforeEach
    void aLooseGroup() {
        groupId = County.foundGroup(number).extract().path("id");
    }

    @Test
    void givesAGroupTheTierThatItsHeadquartersAppliedFor() {
        var id = id(submit(hq(), tight()).statusCode(201).header("ETag", "\"1\"")
                .body("groupCode", equalTo(groupCode(number))).body("status", equalTo("SUBMITTED"))
                .body("applicant", equalTo("GROUP_HQ")).body("appliedOn", equalTo(TODAY))
                .body("checks.met", everyItem(equalTo(true))).body("decidedOn", nullValue()));
        bureau().get(group).then().body("tiers.tier", contains("LOOSE"));

        bureau().body(approval()).post(APPLICATIONS + id + "/approve").then().statusCode(428);
        answer(bureau(), id, "approve", approval()).statusCode(200).header("ETag", "\"2\"")
                .body("status", equalTo("APPROVED")).body("decisionDocument", equalTo("decision 12"));

        bureau().get(group).then().body("tiers.tier", contains("LOOSE", "TIGHT"))
                .body("tiers.validTo", contains("2026-08-31", null))
                .body("tiers[1].document", equalTo("decision 12")).body("tiers[1].assumed", equalTo(false));
        var approved = Events.of(id, 2).get(1);
        assertEquals("tier-application.approved.v1", approved.type());
        assertEquals("SUBMITTED", approved.data().at("/previous/status").textValue());
        assertEquals("decision 12", approved.data().at("/state/decision/document").textValue());
        assertEquals("group.changed.v1", Events.of(groupId, 2).get(1).type());
        bureau().queryParam("aggregate", id).get("/v1/audit").then().body("items.actor",
                contains("hq", "test-edu-bureau"));
    }

    @Test
    void doesNotTightenAGroupThatDoesNotMeetAllChecks() {
        var id = id(submit(hq(), tight().replaceFirst("\"met\": true", "\"met\": false")).statusCode(201));

        answer(bureau(), id, "approve", approval()).statusCode(422).body("violations.code",
                contains("transition.unmet"));
        answer(bureau(), id, "reject", "{\"decidedOn\": \"" + TODAY + "\", \"document\": \"decision 13\"}")
                .statusCode(400).body("violations.pointer", contains("/reason"));
        answer(bureau(), id, "reject", REJECTION).statusCode(200).body("status", equalTo("REJECTED"))
                .body("decisionReason", equalTo("no team yet"));

        bureau().get(group).then().body("tiers.tier", contains("LOOSE"));
        assertEquals("tier-application.rejected.v1", Events.of(id, 2).get(1).type());
        assertEquals(1, Events.of(groupId, 1).size());
    }

    @Test
    void loosensAGroupAsAnExceptionOnly() {
        County.changeTier(number, "TIGHT", "2025-09-01");
        var loose = """
                {"tier": "LOOSE", "governance": "AGREEMENT", "validFrom": "2199-09-01", "document": "application 9",
                 "reason": %s}""";

        submit(hq(), loose.formatted("null")).statusCode(422).body("violations.pointer", contains("/reason"));
        var id = id(submit(hq(), loose.formatted("\"one member left\"")).statusCode(201));
        answer(bureau(), id, "approve", APPROVAL.formatted(TODAY, "null")).statusCode(422)
                .body("violations.code", contains("transition.exception"));
        answer(bureau(), id, "approve", APPROVAL.formatted(TODAY, "\"agreed\"")).statusCode(200);

        bureau().get(group).then().body("tiers.tier", contains("LOOSE", "TIGHT", "LOOSE"));
    }

    @Test
    void takesOneApplicationAtATime() throws Exception {
        var application = tight();

        var answers = Clients.atOnce(16, client -> () -> hq().body(application).post(group + "/tier-applications"));

        assertEquals(Map.of("201", 1, "409 tier-application-open-once", 15), answers);
        var id = list("status", "SUBMITTED").body("items", hasSize(1)).extract().<String>path("items[0].id");
        submit(hq(), application).statusCode(409).body("conflictsWith", equalTo("/v1/tier-applications/" + id));
        answer(hq(), id, "withdraw", WITHDRAWAL).statusCode(200).body("status", equalTo("WITHDRAWN"));
        submit(hq(), application).statusCode(201);
        list().body("items.status", containsInAnyOrder("WITHDRAWN", "SUBMITTED"));
        assertEquals("tier-application.withdrawn.v1", Events.of(id, 2).get(1).type());
    }

    @Test
    void isAnsweredOnce() throws Exception {
        var id = id(submit(hq(), tight()).statusCode(201));

        var answers = Clients.atOnce(16, client -> () -> bureau().header("If-Match", "\"1\"")
                .body(client % 2 == 0 ? approval() : REJECTION)
                .post(APPLICATIONS + id + (client % 2 == 0 ? "/approve" : "/reject")));

        assertEquals(Map.of("200", 1, "412 precondition-failed", 15), answers);
        answer(bureau(), id, "approve", approval(), "*").statusCode(409).body("code",
                equalTo("tier-application-closed"));
        assertEquals(2, Events.of(id, 2).size());
    }

    @Test
    void isWithdrawnByTheOneWhoApplied() {
        var ofHeadquarters = id(submit(hq(), tight()).statusCode(201));
        answer(bureau(), ofHeadquarters, "withdraw", WITHDRAWAL).statusCode(403);
        answer(hq(), ofHeadquarters, "withdraw", WITHDRAWAL).statusCode(200);

        var ofBureau = id(submit(bureau(), tight()).statusCode(201).body("applicant", equalTo("EDU_BUREAU")));
        answer(hq(), ofBureau, "withdraw", WITHDRAWAL).statusCode(403);
        answer(bureau(), ofBureau, "withdraw", WITHDRAWAL).statusCode(200);
    }

    @Test
    void isOvertakenByWhatTheRegisterLearns() {
        var id = id(submit(hq(), tight()).statusCode(201));
        bureau().header("If-Match", "\"1\"").body("""
                {"name": "x", "kind": "OTHER", "foundedOn": "2024-02-20", "tiers": [{"tier": "TIGHT",
                 "governance": "TEAM_MANAGEMENT", "validFrom": "2024-02-20", "document": "a", "assumed": false}],
                 "reason": "was tight from the beginning"}""").put(group).then().statusCode(200);

        answer(bureau(), id, "approve", approval()).statusCode(409).body("code",
                equalTo("tier-application-overtaken")).body("violations.code", contains("tier.same"));

        bureau().get(APPLICATIONS + id).then().header("ETag", "\"1\"").body("status", equalTo("SUBMITTED"));
        bureau().get(group).then().body("tiers", hasSize(1));
    }

    @Test
    void givesTheTierAndTheDecisionTogetherOrNeither() {
        County.registerUnit(number);
        County.admit(number, number, "MEMBER", true, "2024-02-20", null).statusCode(201);
        var id = id(submit(hq(), tight().replace("TEAM_MANAGEMENT", "SINGLE_LEGAL_PERSON")).statusCode(201));

        answer(bureau(), id, "approve", approval()).statusCode(409).body("code", equalTo("single-legal-person"));

        bureau().get(APPLICATIONS + id).then().header("ETag", "\"1\"").body("status", equalTo("SUBMITTED"));
        bureau().get(group).then().body("tiers.tier", contains("LOOSE"));
        assertEquals(1, Events.of(id, 1).size());
    }

    @Test
    void namesEverythingThatIsWrong() {
        submit(bureau(), """
                {"tier": "TIGHT", "governance": "AGREEMENT", "validFrom": "2024-02-20", "appliedOn": "2199-01-01",
                 "document": "d", "checks": [{"itemCode": "NOTHING", "met": true}]}""").statusCode(422)
                .body("violations.code", hasItem("tier.governance")).body("violations.code", hasItem("tier.not-after"))
                .body("violations.code", hasItem("date.future"))
                .body("violations.code", hasItem("transition.check-unknown"))
                .body("violations.code", hasItem("transition.evidence"));
        submit(bureau(), "{\"tier\": \"MIDDLING\", \"checks\": [{\"met\": 1}]}").statusCode(400).body(
                "violations.pointer", containsInAnyOrder("/tier", "/governance", "/validFrom", "/document",
                        "/checks/0/itemCode", "/checks/0/met"));
        var id = id(submit(bureau(), tight()).statusCode(201));
        answer(bureau(), id, "approve", APPROVAL.formatted("2199-01-01", "\"why\"")).statusCode(422)
                .body("violations.code", contains("date.future"));
        answer(bureau(), id, "reject", REJECTION.replace(TODAY, "2026-01-01")).statusCode(422)
                .body("violations.code", contains("transition.decided-before"));
        bureau().get(APPLICATIONS + UUID.randomUUID()).then().statusCode(404);
        bureau().body(tight()).post("/v1/groups/HY-G9999/tier-applications").then().statusCode(404);
    }

    /** The list that it is measured by is not the applicant's to choose. */
    @Test
    void isNotDatedBeforeTheChecks() {
        submit(hq(), """
                {"tier": "TIGHT", "governance": "TEAM_MANAGEMENT", "validFrom": "2026-09-01", "document": "d",
                 "appliedOn": "2024-02-19"}""").statusCode(422)
                .body("violations.code", containsInAnyOrder("transition.applied-before", "transition.no-catalogue"));
    }

    @Test
    void isOfNobodyElse() {
        var other = number();
        County.foundGroup(other);
        var id = id(submit(hq(), tight()).statusCode(201));
        var stranger = groupCode(other);

        asHeadquarters(stranger).body(tight()).post(group + "/tier-applications").then().statusCode(404);
        asHeadquarters(stranger).get(APPLICATIONS + id).then().statusCode(404);
        asHeadquarters(stranger).get("/v1/tier-applications").then().statusCode(200).body("items", empty());
        answer(asHeadquarters(stranger), id, "withdraw", WITHDRAWAL).statusCode(404);
        answer(hq(), id, "approve", approval()).statusCode(403);
        answer(hq(), id, "reject", REJECTION).statusCode(403);
        asMember(County.unitCode(number)).body(tight()).post(group + "/tier-applications").then().statusCode(403);
        asMember(County.unitCode(number)).get("/v1/tier-applications").then().statusCode(200).body("items", empty());
        County.as("reader").get(APPLICATIONS + id).then().statusCode(200);
        hq().get("/v1/tier-applications").then().statusCode(200).body("items.id", contains(id));
    }

    @Test
    void isSubmittedOnceUnderOneKey() {
        var key = "apply-" + number;
        var application = tight();
        var first = id(hq().header("Idempotency-Key", key).body(application).post(group + "/tier-applications").then()
                .statusCode(201));

        hq().header("Idempotency-Key", key).body(application).post(group + "/tier-applications").then().statusCode(201)
                .header("Idempotency-Replayed", "true").body("id", equalTo(first));
    }

    private RequestSpecification hq() {
        return asHeadquarters(groupCode(number));
    }

    private static String tight() {
        return """
                {"tier": "TIGHT", "governance": "TEAM_MANAGEMENT", "validFrom": "2026-09-01",
                 "document": "application 8", "checks": [%s]}""".formatted(checks());
    }

    private static String approval() {
        return APPROVAL.formatted(TODAY, "\"decided in summer, written down now\"");
    }

    private ValidatableResponse submit(RequestSpecification caller, String application) {
        return caller.body(application).post(group + "/tier-applications").then();
    }

    private static ValidatableResponse answer(RequestSpecification caller, String id, String how, String body) {
        return answer(caller, id, how, body, "\"1\"");
    }

    private static ValidatableResponse answer(RequestSpecification caller, String id, String how, String body,
            String tag) {
        return caller.header("If-Match", tag).body(body).post(APPLICATIONS + id + "/" + how).then();
    }

    private ValidatableResponse list(String... filter) {
        var list = bureau().queryParam("group", groupCode(number));
        List.of(filter).stream().skip(1).forEach(value -> list.queryParam(filter[0], value));
        return list.get("/v1/tier-applications").then().statusCode(200);
    }

    private static String id(ValidatableResponse answer) {
        return answer.extract().path("id");
    }
}
