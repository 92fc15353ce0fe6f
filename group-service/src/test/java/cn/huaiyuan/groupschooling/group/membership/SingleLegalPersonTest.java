package cn.huaiyuan.groupschooling.group.membership;

import static cn.huaiyuan.groupschooling.group.County.admission;
import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.groupCode;
import static cn.huaiyuan.groupschooling.group.County.number;
import static cn.huaiyuan.groupschooling.group.County.schoolCode;
import static cn.huaiyuan.groupschooling.group.County.unitCode;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.group.Clients;
import cn.huaiyuan.groupschooling.group.County;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** G-TIER-DEF holds from whichever side it is tried. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class SingleLegalPersonTest {
    private static final String FOUNDED = "2024-02-20";
    private String person;
    private String stranger;
    private final int group = number();
    private final int headquarters = number();
    private final int member = number();

    @BeforeEach
    void thereAreTwoLegalPersons() {
        person = County.registerLegalPerson();
        stranger = County.registerLegalPerson();
    }

    @Test
    void admitsUnitsOfTheHeadquartersLegalPersonOnly() {
        foundSingle();
        unitOf(member, stranger);

        admit().then().statusCode(409).body("code", equalTo("single-legal-person"))
                .body("violations.code", contains("legal-person.differs"));
        bureau().queryParam("group", groupCode(group)).get("/v1/memberships").then().body("items", hasSize(1));

        behind(member, person).then().statusCode(200);
        admit().then().statusCode(201);
    }

    @Test
    void refusesAUnitOfWhichItIsNotKnown() {
        foundSingle();
        County.registerUnit(member);

        admit().then().statusCode(409).body("violations.code", contains("legal-person.not-known"));
    }

    @Test
    void refusesASchoolAnotherLegalPerson() {
        foundSingle();
        unitOf(member, person);
        admit().then().statusCode(201);

        behind(member, stranger).then().statusCode(409).body("code", equalTo("single-legal-person"));

        bureau().get("/v1/schools/" + schoolCode(member)).then().body("legalPersonCode", equalTo(person));
    }

    @Test
    void refusesTheGovernanceToAGroupOfSeveral() {
        County.foundGroup(group);
        unitOf(headquarters, person);
        unitOf(member, stranger);
        County.admit(group, headquarters, "HQ", true, FOUNDED, null).statusCode(201);
        admit().then().statusCode(201);

        bureau().header("If-Match", "\"1\"").body(history("reason")).put("/v1/groups/" + groupCode(group)).then()
                .statusCode(409).body("code", equalTo("single-legal-person"));

        behind(member, person).then().statusCode(200);
        bureau().header("If-Match", "\"1\"").body(history("reason")).put("/v1/groups/" + groupCode(group)).then()
                .statusCode(200);
    }

    /** Whoever comes first, the other one sees it. */
    @RepeatedTest(10)
    void holdsAgainstAnAdmissionAndASchoolAtOnce() throws Exception {
        foundSingle();
        unitOf(member, person);

        var answers = Clients.atOnce(2, client -> () -> client == 0 ? admit() : behind(member, stranger));

        assertTrue(Set.of(List.of("200", "409 single-legal-person"), List.of("201", "409 single-legal-person"))
                .contains(List.copyOf(answers.keySet())), answers::toString);
    }

    @RepeatedTest(10)
    void holdsAgainstAMergerAndTheSchoolThatTakesIn() throws Exception {
        var other = inGroupBesideOther();

        var answers = Clients.atOnce(2, client -> () -> client == 0
                ? reorganise("merge", """
                        {"into": "%s", "on": "2025-09-01", "document": "document", "reason": "merged"}"""
                        .formatted(schoolCode(other)))
                : behind(other, stranger));

        assertEquals(Map.of("200", 1, "409 single-legal-person", 1), answers);
    }

    @RepeatedTest(10)
    void holdsAgainstASplitAndTheSchoolThatTakesIn() throws Exception {
        var other = inGroupBesideOther();

        var answers = Clients.atOnce(2, client -> () -> client == 0
                ? reorganise("split", """
                        {"parts": [{"schoolCode": "%s", "unitCodes": ["%s"]}], "on": "2025-09-01",
                         "document": "document", "reason": "split"}""".formatted(schoolCode(other), unitCode(member)))
                : behind(other, stranger));

        assertEquals(Map.of("200", 1, "409 single-legal-person", 1), answers);
    }

    /** The member is in the group, the other school is not; the same legal person is behind both. */
    private int inGroupBesideOther() {
        foundSingle();
        unitOf(member, person);
        admit().then().statusCode(201);
        var other = number();
        unitOf(other, person);
        return other;
    }

    private Response reorganise(String command, String body) {
        return bureau().header("If-Match", "*").body(body)
                .post("/v1/schools/" + schoolCode(member) + "/" + command);
    }

    private void foundSingle() {
        bureau().body(history(null)).put("/v1/groups/" + groupCode(group)).then().statusCode(201);
        unitOf(headquarters, person);
        County.admit(group, headquarters, "HQ", true, FOUNDED, null).statusCode(201);
    }

    private String history(String reason) {
        return """
                {"name": "x", "kind": "OTHER", "foundedOn": "%s", "tiers": [
                 {"tier": "TIGHT", "governance": "SINGLE_LEGAL_PERSON", "validFrom": "%s", "document": "a",
                  "assumed": true}], "reason": %s}""".formatted(FOUNDED, FOUNDED,
                reason == null ? "null" : '"' + reason + '"');
    }

    private void unitOf(int unit, String legalPerson) {
        County.registerUnit(unit);
        behind(unit, legalPerson).then().statusCode(200);
    }

    private Response behind(int unit, String legalPerson) {
        return bureau().header("If-Match", "*").body("""
                {"name": "x", "ownership": "PUBLIC", "openedOn": "2000-09-01", "reason": "known now",
                 "legalPersons": [{"legalPersonCode": "%s", "validFrom": "2000-09-01"}]}""".formatted(legalPerson))
                .put("/v1/schools/" + schoolCode(unit));
    }

    private Response admit() {
        return bureau().body(admission(group, member, "MEMBER", true, FOUNDED, null)).post("/v1/memberships");
    }
}
