package cn.huaiyuan.groupschooling.group;

import static cn.huaiyuan.groupschooling.group.County.as;
import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.number;
import static cn.huaiyuan.groupschooling.group.County.schoolCode;
import static cn.huaiyuan.groupschooling.group.County.unitCode;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.period.SchoolYear;
import cn.huaiyuan.groupschooling.kit.time.Clocks;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every entry of the register that has a PUT and a voiding. A new noun is one more line in the table. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class EntriesTest {
    private static final String WHY = ", \"reason\": \"why\"";
    private static final String VOIDING = "{\"reason\": \"entered twice\"}";

    /**
     * @param noun    in events and problem codes
     * @param path    of the entry
     * @param list    its list
     * @param body    with a place for something that changes, and one for the reason
     * @param before  the first value of what changes
     * @param after   the second
     * @param verb    of the event of a change
     */
    record Entry(String noun, String path, String list, String body, Object before, Object after, String verb) {

        String first(String reason) {
            return body.formatted(before, reason);
        }

        String second(String reason) {
            return body.formatted(after, reason);
        }
    }

    private static Entry entry(String noun) {
        int n = number();
        return switch (noun) {
            case "legal-person" ->
                new Entry(noun, "/v1/legal-persons/" + LegalPersonCodes.next(), "/v1/legal-persons", """
                        {"name": "%s", "registeredOn": "1999-07-01" %s}""", "A", "B", "changed");
            case "school" -> new Entry(noun, "/v1/schools/" + schoolCode(n), "/v1/schools", """
                    {"name": "%s", "ownership": "PUBLIC", "openedOn": "2000-09-01" %s}""", "A", "B", "changed");
            case "policy" -> new Entry(noun, "/v1/policies/CS-2023-" + n, "/v1/policies", """
                    {"documentNumber": "条目〔2023〕""" + n + """
                    号", "title": "%s", "issuer": "i", "topic": "PAY", "issuedOn": "2023-03-01",
                     "validFrom": "2023-03-01", "clauses": [] %s}""", "A", "B", "changed");
            case "body" -> new Entry(noun, "/v1/bodies/ENTRY_" + n, "/v1/bodies", """
                    {"name": "%s", "kind": "DEPARTMENT" %s}""", "A", "B", "changed");
            case "catalogue-item" -> new Entry(noun, "/v1/catalogue-items/ENTRY_" + n, "/v1/catalogue-items", """
                    {"kind": "UNIFIED_PRACTICE", "position": 1, "periods": [{"name": "%s",
                     "validFrom": "2011-10-01", "validTo": "2011-10-31", "document": "x", "assumed": false}] %s}""",
                    "A",
                    "B", "changed");
            case "key-task" -> new Entry(noun, "/v1/key-tasks/" + (100 + n % 900), "/v1/key-tasks", """
                    {"task": "%s", "leadBodies": ["EDU"], "timeLimit": "长期坚持", "document": "x" %s}""", "A", "B",
                    "changed");
            case "digital-record" -> new Entry(noun, "/v1/units/" + unit(n) + "/digital-records/2024-2025",
                    "/v1/digital-records", """
                            {"findings": [{"field": "TEACHING", "text": "%s"}] %s}""", "A", "B", "recorded");
            case "census" ->
                new Entry(noun, "/v1/units/" + unit(n) + "/censuses/" + nextYear(), "/v1/units/" + unitCode(n)
                        + "/censuses", """
                                {"students": %s, "classes": 3, "document": "x" %s}""", 100, 101, "recorded");
            default -> throw new IllegalArgumentException(noun);
        };
    }

    /** Not frozen yet. */
    private static SchoolYear nextYear() {
        return new SchoolYear(SchoolYear.of(LocalDate.now(Clocks.ZONE)).start() + 1);
    }

    private static String unit(int number) {
        County.registerUnit(number);
        return unitCode(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"legal-person", "school", "policy", "body", "catalogue-item", "key-task", "digital-record",
            "census"})
    void isEnteredChangedVoidedAndEnteredAnew(String noun) {
        var entry = entry(noun);
        var id = bureau().body(entry.first(WHY)).put(entry.path()).then().statusCode(201).header("ETag", "\"1\"")
                .body("status", equalTo("ACTIVE")).extract().<String>path("id");

        put(entry, null, entry.second(WHY)).then().statusCode(428);
        put(entry, "\"7\"", entry.second(WHY)).then().statusCode(412).body("code", equalTo("precondition-failed"));
        put(entry, "W/\"1\"", entry.second(WHY)).then().statusCode(412).body("code", equalTo("precondition-weak"));
        put(entry, "1", entry.second(WHY)).then().statusCode(412).body("code", equalTo("precondition-malformed"));
        put(entry, "\"1\"", entry.first("")).then().statusCode(200).header("ETag", "\"1\"");
        put(entry, "\"1\"", entry.second("")).then().statusCode(422).body("violations.code",
                hasItem("reason.required"));
        put(entry, "\"1\"", entry.second(WHY)).then().statusCode(200).header("ETag", "\"2\"");
        makeVoid(entry, null).then().statusCode(428);
        makeVoid(entry, "\"1\"").then().statusCode(412);
        makeVoid(entry, "\"2\"").then().statusCode(200).header("ETag", "\"3\"").body("status", equalTo("VOIDED"));
        makeVoid(entry, "\"3\"").then().statusCode(409).body("code", equalTo(entry.noun() + "-voided"));
        bureau().get(entry.path()).then().statusCode(200).body("status", equalTo("VOIDED"));
        put(entry, "\"3\"", entry.second("")).then().statusCode(422).body("violations.code",
                hasItem("reason.required"));
        put(entry, "\"3\"", entry.second(WHY)).then().statusCode(200).header("ETag", "\"4\"")
                .body("id", equalTo(id)).body("status", equalTo("ACTIVE"));

        assertEquals(List.of(type(entry, entered(entry)), type(entry, entry.verb()), type(entry, "voided"),
                type(entry, entry.verb())), Events.of(id, 4).stream().map(Events.Arrived::type).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"legal-person", "school", "policy", "body", "catalogue-item", "key-task", "digital-record",
            "census"})
    void isLeftOutOfTheListWhenItIsVoided(String noun) {
        var entry = entry(noun);
        var id = bureau().body(entry.first(WHY)).put(entry.path()).then().statusCode(201).extract().<String>path("id");
        makeVoid(entry, "\"1\"").then().statusCode(200);

        assertEquals(List.of(false, true), List.of(isListed(entry, id, false), isListed(entry, id, true)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"legal-person", "school", "policy", "body", "catalogue-item", "key-task", "digital-record",
            "census"})
    void isWrittenByItsOwnRolesOnly(String noun) {
        var entry = entry(noun);
        as("reader").body(entry.first(WHY)).put(entry.path()).then().statusCode(403);
        as("reader").header("If-Match", "*").body(VOIDING).post(entry.path() + "/void").then().statusCode(403);
        makeVoid(entry, "*").then().statusCode(404);
        put(entry, "\"1\"", entry.first(WHY)).then().statusCode(412).body("code", equalTo("nothing-to-match"));
        bureau().body("{\"nothing\": 1}").put(entry.path()).then().statusCode(400).body("violations.code",
                hasItem("field.unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"legal-person", "school", "policy", "body", "catalogue-item", "key-task", "digital-record",
            "census"})
    void isReadAgainOnlyIfItHasChanged(String noun) {
        var entry = entry(noun);
        bureau().body(entry.first(WHY)).put(entry.path()).then().statusCode(201);
        var tag = bureau().get(entry.path()).then().statusCode(200).extract().header("ETag");

        bureau().header("If-None-Match", tag).get(entry.path()).then().statusCode(304).header("ETag", equalTo(tag))
                .header("Content-Type", nullValue());
        put(entry, "\"1\"", entry.second(WHY)).then().statusCode(200);
        bureau().header("If-None-Match", tag).get(entry.path()).then().statusCode(200).header("ETag", not(tag));
    }

    private static boolean isListed(Entry entry, String id, boolean history) {
        var list = bureau().queryParam("format", "csv");
        return (history ? list.queryParam("history", true) : list).get(entry.list()).then().statusCode(200).extract()
                .asString().contains(id);
    }

    private static io.restassured.response.Response put(Entry entry, String ifMatch, String body) {
        return conditional(ifMatch).body(body).put(entry.path());
    }

    private static io.restassured.response.Response makeVoid(Entry entry, String ifMatch) {
        return conditional(ifMatch).body(VOIDING).post(entry.path() + "/void");
    }

    private static RequestSpecification conditional(String ifMatch) {
        return ifMatch == null ? bureau() : bureau().header("If-Match", ifMatch);
    }

    private static String entered(Entry entry) {
        return entry.verb().equals("recorded") ? "recorded" : "registered";
    }

    private static String type(Entry entry, String verb) {
        return entry.noun() + "." + verb + ".v1";
    }
}
