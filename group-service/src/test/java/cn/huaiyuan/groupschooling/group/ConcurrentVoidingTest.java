package cn.huaiyuan.groupschooling.group;

import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.groupCode;
import static cn.huaiyuan.groupschooling.group.County.number;
import static cn.huaiyuan.groupschooling.group.County.schoolCode;
import static cn.huaiyuan.groupschooling.group.County.unitCode;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/** Nothing that stands names what is voided, whoever comes first. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class ConcurrentVoidingTest {
    private static final int CLIENTS = 8;
    private static final int TIMES = 8;

    private final int number = number();

    @Inject
    DataSource dataSource;

    @RepeatedTest(TIMES)
    void ofALegalPersonThatSchoolsTake() throws Exception {
        var person = County.registerLegalPerson();

        var answers = oneVoids("/v1/legal-persons/" + person, client -> () -> bureau().body("""
                {"name": "x", "ownership": "PUBLIC", "openedOn": "2000-09-01",
                 "legalPersons": [{"legalPersonCode": "%s", "validFrom": "2000-09-01"}]}""".formatted(person))
                .put("/v1/schools/" + schoolCode(number())));

        eitherOr(answers, Set.of("409 legal-person-referred-to", "409 school-legal-person-within-its-life"),
                Set.of("422 rejected", "409 school-legal-person-within-its-life"));
    }

    @RepeatedTest(TIMES)
    void ofAnItemThatRecordsName(RepetitionInfo round) throws Exception {
        var year = 1950 + round.getCurrentRepetition();
        var semester = year + "-" + (year + 1) + "-1";
        var item = "/v1/catalogue-items/RACE_" + number;
        bureau().body("""
                {"kind": "UNIFIED_PRACTICE", "position": 950, "periods": [{"name": "x", "validFrom": "%1$d-10-01",
                 "validTo": "%1$d-10-31", "document": "x", "assumed": false}]}""".formatted(year)).put(item).then()
                .statusCode(201);
        var groups = new int[CLIENTS];
        for (int client = 1; client < CLIENTS; client++) {
            groups[client] = oldGroup();
        }

        var answers = oneVoids(item, client -> () -> bureau().body("""
                {"items": [{"itemCode": "RACE_%d", "done": false}]}""".formatted(number))
                .put("/v1/groups/" + groupCode(groups[client]) + "/members/" + unitCode(groups[client]) + "/practices/"
                        + semester));

        eitherOr(answers, Set.of("409 catalogue-item-referred-to"), Set.of("422 rejected"));
    }

    @RepeatedTest(TIMES)
    void ofAMembershipThatRecordsRestOn(RepetitionInfo round) throws Exception {
        var first = 1897 + 4 * round.getCurrentRepetition();
        bureau().body("""
                {"kind": "UNIFIED_PRACTICE", "position": 950, "periods": [{"name": "x", "validFrom": "%d-09-01",
                 "validTo": "%d-08-31", "document": "x", "assumed": false}]}""".formatted(first, first + 4))
                .put("/v1/catalogue-items/RACE_" + number).then().statusCode(201);
        var group = oldGroup();
        var membership = bureau().queryParam("group", groupCode(group)).get("/v1/memberships").then().statusCode(200)
                .extract().<String>path("items[0].id");

        var answers = oneVoids("/v1/memberships/" + membership, client -> () -> bureau().body("""
                {"items": [{"itemCode": "RACE_%d", "done": false}]}""".formatted(number))
                .put("/v1/groups/" + groupCode(group) + "/members/" + unitCode(group) + "/practices/"
                        + semester(first, client)));

        eitherOr(answers, Set.of("409 membership-referred-to"), Set.of("422 rejected"));
    }

    @RepeatedTest(TIMES)
    void ofABodyThatIsGivenSeats() throws Exception {
        var body = "/v1/bodies/RACE_" + number;
        bureau().body("{\"name\": \"x\", \"kind\": \"DEPARTMENT\"}").put(body).then().statusCode(201);

        var answers = oneVoids(body, client -> () -> bureau().body("""
                {"name": "x", "kind": "LEADING_GROUP", "seats": [{"role": "MEMBER", "holder": "RACE_%d", "post": "x",
                 "validFrom": "2024-02-20", "document": "x"}]}""".formatted(number))
                .put("/v1/bodies/GROUP_%d_%d".formatted(number, client)));

        eitherOr(answers, Set.of("409 body-referred-to"), Set.of("422 rejected"));
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

    /** One client voids a thing while the others have theirs name it. */
    private static Map<String, Integer> oneVoids(String path, IntFunction<Callable<Response>> naming)
            throws Exception {
        return Clients.atOnce(CLIENTS, client -> client > 0
                ? naming.apply(client)
                : () -> bureau().header("If-Match", "\"1\"").body("{\"reason\": \"x\"}").post(path + "/void"));
    }

    /**
     * Either all the others were let and the voiding was not, or the other way round.
     *
     * @param notVoided with what the voiding is refused
     * @param notNamed  with what the others are
     */
    private static void eitherOr(Map<String, Integer> answers, Set<String> notVoided, Set<String> notNamed) {
        var voided = answers.containsKey("200");
        var refusals = new TreeMap<>(answers);

        assertEquals(voided ? 1 : CLIENTS - 1, refusals.remove(voided ? "200" : "201"), answers::toString);
        assertTrue((voided ? notNamed : notVoided).containsAll(refusals.keySet()), answers::toString);
    }

    /** Of four years from the first one on. */
    private static String semester(int first, int number) {
        var year = first + number / 2;
        return year + "-" + (year + 1) + "-" + (1 + number % 2);
    }

    /** A loose group since 1900 with a unit. */
    private static int oldGroup() {
        var number = number();
        bureau().body("""
                {"name": "x", "ownership": "PUBLIC", "openedOn": "1900-09-01"}""")
                .put("/v1/schools/" + schoolCode(number))
                .then().statusCode(201);
        bureau().body(County.unit(number, "1900-09-01", null, "")).put("/v1/units/" + unitCode(number)).then()
                .statusCode(201);
        bureau().body("""
                {"name": "Old", "kind": "TOWNSHIP", "foundedOn": "1900-09-01", "tiers": [{"tier": "LOOSE",
                 "governance": "AGREEMENT", "validFrom": "1900-09-01", "document": "a", "assumed": false}]}""")
                .put("/v1/groups/" + groupCode(number)).then().statusCode(201);
        County.admit(number, number, "HQ", true, "1900-09-01", null).statusCode(201);
        return number;
    }
}
