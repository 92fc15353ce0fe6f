package cn.huaiyuan.groupschooling.evaluation.judgement;

import static cn.huaiyuan.groupschooling.evaluation.judgement.Answers.get;
import static cn.huaiyuan.groupschooling.evaluation.judgement.Answers.itIs;
import static cn.huaiyuan.groupschooling.evaluation.judgement.Answers.reader;
import static cn.huaiyuan.groupschooling.evaluation.judgement.Answers.verdict;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the verdicts' addresses answer: days, school years, filters, pages and tags. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class VerdictResourceTest {
    private static final String QUOTA = "S-ROT-TIGHT-10";

    /** Told once, for all tests that only read. */
    private static Story read;

    @Inject
    VerdictKeeper keeper;

    @BeforeEach
    void day() {
        itIs("2026-11-24");
        keeper.newDay();
    }

    private static Story story() throws Exception {
        read = read == null ? told("VR-READ") : read;
        return read;
    }

    /** Twenty teachers; one began in September, one in October. */
    private static Story told(String code) throws Exception {
        try (var topics = new Topics()) {
            var story = new Story(topics, code, "TIGHT", 20);
            story.rotate(0, "2026-09-01");
            story.rotate(1, "2026-10-12");
            Answers.awaitCaughtUp();
            return story;
        }
    }

    @Test
    void aGroupIsFoundByItsCodeAndByItsId() throws Exception {
        var story = story();

        for (var name : List.of(story.code, story.group.toString(), story.group.toString().toUpperCase())) {
            reader().get("/v1/groups/" + name + "/verdicts").then().statusCode(200)
                    .body("groupCode", equalTo(story.code)).body("groupId", equalTo(story.group.toString()))
                    .body("asOf", equalTo("2026-11-24")).body("schoolYear", equalTo("2026-2027"));
        }
    }

    /** Facts are read as of the day, whichever it is: the past as it was, the future as it is known now. */
    @ParameterizedTest(name = "as of {0}: {1}, {2} of {3}")
    @CsvSource(textBlock = """
            2026-11-24, 2026-2027, 2, 20, PASS
            2026-10-11, 2026-2027, 1, 20, FAIL
            2026-09-01, 2026-2027, 1, 20, FAIL
            2026-08-31, 2025-2026, 0, 20, FAIL
            2024-08-31, 2023-2024, 0, 0,  NOT_APPLICABLE
            2027-08-31, 2026-2027, 2, 20, PASS
            2027-09-01, 2027-2028, 0, 20, FAIL
            2199-12-31, 2199-2200, 0, 20, FAIL
            1900-01-01, 1899-1900, 0, 0,  NOT_APPLICABLE""")
    void asOf(String day, String schoolYear, int rotated, int teachers, String outcome) throws Exception {
        var story = story();

        var verdict = verdict(story.code, QUOTA, "?asOf=" + day);

        assertEquals(Map.of("period", schoolYear, "asOf", day, "outcome", outcome, "numerator", rotated,
                "denominator", teachers),
                Map.of("period", verdict.get("period"), "asOf", verdict.get("asOf"),
                        "outcome", verdict.get("outcome"), "numerator", verdict.get("numerator"), "denominator",
                        verdict.get("denominator")));
    }

    @Test
    void anotherSchoolYearIsJudgedAsOfTheDay() throws Exception {
        var story = story();

        assertEquals("NOT_BEGUN", verdict(story.code, QUOTA, "?schoolYear=2027-2028").get("reason"));
        assertEquals("NOT_BEGUN",
                verdict(story.code, QUOTA, "?schoolYear=2026-2027&asOf=2026-08-31").get("reason"));
        assertEquals(2, verdict(story.code, QUOTA, "?schoolYear=2026-2027&asOf=2030-01-01").getInt("numerator"));
        assertEquals("BEFORE_PLAN",
                verdict(story.code, QUOTA, "?schoolYear=2023-2024").get("reason"));
    }

    @Test
    void verdictsComeInOneOrderStoredOrNot() throws Exception {
        var story = story();
        var rules = List.of("S-ROT-BACKBONE-10", "S-ROT-BACKBONE-50", "S-ROT-LOOSE-5", "S-ROT-TIGHT-10");

        assertEquals(rules, get("/v1/groups/" + story.code + "/verdicts").getList("verdicts.ruleId"));
        assertEquals(rules,
                get("/v1/groups/" + story.code + "/verdicts?asOf=2026-11-23").getList("verdicts.ruleId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-2028", "2026-27", "2026%2F2027", "x"})
    void whatIsNoSchoolYearIsRefused(String year) throws Exception {
        var story = story();

        reader().get("/v1/groups/" + story.code + "/verdicts?schoolYear=" + year).then().statusCode(400)
                .body("violations.parameter", contains("schoolYear"));
        reader().header("Accept-Language", "en").get("/v1/verdicts?schoolYear=" + year + "&rule=S-ROT-TIGHT-20").then()
                .statusCode(400).body("violations.parameter", containsInAnyOrder("schoolYear", "rule"))
                .body("violations.message", hasItem(containsString("2026-2027")));
    }

    @ParameterizedTest
    @CsvSource({"asOf, 2026-11-31", "asOf, 24.11.2026", "asOf, 1899-12-31", "outcome, GOOD", "limit, 501", "limit, 0",
            "sort, outcome", "cursor, abc", "schoolyear, 2026-2027"})
    void whatCannotBeReadIsRefused(String parameter, String value) {
        var path = parameter.equals("asOf") ? "/v1/coverage" : "/v1/verdicts";

        reader().get(path + "?" + parameter + "=" + value).then().statusCode(400)
                .contentType("application/problem+json").body("violations.parameter", contains(parameter));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (var path : List.of("/v1/groups/nowhere/verdicts", "/v1/groups/" + UUID.randomUUID() + "/verdicts",
                "/v1/verdicts/" + UUID.randomUUID(), "/v1/verdicts/x")) {
            reader().get(path).then().statusCode(404).contentType("application/problem+json")
                    .body("code", equalTo("not-found"));
        }
    }

    @Test
    void aVerdictHasATagThatHoldsUntilItChanges() throws Exception {
        try (var topics = new Topics()) {
            var story = new Story(topics, "VR-TAG", "TIGHT", 20);
            story.rotate(0, "2026-09-01");
            Answers.awaitCaughtUp();
            var address = "/v1/verdicts/" + id(story, QUOTA);
            var tag = reader().get(address).then().statusCode(200).body("verdict.numerator", equalTo(1))
                    .header("Link", containsString("/v1/freshness")).extract().header("ETag");

            reader().header("If-None-Match", tag).get(address).then().statusCode(304).header("ETag", tag);
            story.rotate(1, "2026-09-01");
            Answers.awaitCaughtUp();
            reader().header("If-None-Match", tag).get(address).then().statusCode(200)
                    .body("verdict.numerator", equalTo(2)).header("ETag", not(tag));
        }
    }

    @Test
    void theTagHoldsForTheDayOnly() throws Exception {
        var address = "/v1/verdicts/" + id(story(), QUOTA);
        var tag = reader().get(address).then().statusCode(200).extract().header("ETag");

        itIs("2026-11-25");
        keeper.newDay();

        reader().header("If-None-Match", tag).get(address).then().statusCode(200)
                .body("verdict.asOf", equalTo("2026-11-25"));
    }

    /** Every verdict stands on one page, in the order of the list, whatever the limit; and so in a file. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7})
    void pagesHoldEveryVerdictOnce(int limit) throws Exception {
        told("VR-PAGE-" + limit);
        for (var sort : List.of("sortKey", "-sortKey")) {
            var filter = "/v1/verdicts?schoolYear=2026-2027&rule=" + QUOTA + "&sort=" + sort;
            var whole = get(filter + "&limit=500").<String>getList("items.id");
            var paged = new ArrayList<String>();
            var cursor = "";
            do {
                var page = get(filter + "&limit=" + limit + cursor);
                paged.addAll(page.getList("items.id"));
                cursor = page.get("nextCursor") == null ? null : "&cursor=" + page.get("nextCursor");
            } while (cursor != null);

            assertEquals(whole, paged);
            assertEquals(whole, reader().get(filter + "&format=csv").then().statusCode(200).extract().asString().lines()
                    .skip(1).map(line -> line.substring(0, line.indexOf(','))).toList());
        }
    }

    @Test
    void filtersNarrowTheList() throws Exception {
        var story = story();
        var page = get("/v1/verdicts?limit=500&schoolYear=2026-2027&outcome=PASS&rule=" + QUOTA);

        assertEquals(List.of("PASS"), List.copyOf(new TreeSet<>(page.<String>getList("items.verdict.outcome"))));
        assertEquals(List.of(QUOTA), List.copyOf(new TreeSet<>(page.<String>getList("items.verdict.ruleId"))));
        assertTrue(page.getList("items.verdict.groupId").contains(story.group.toString()));
        assertNull(page.get("nextCursor"));
    }

    @Test
    void whoeverAsksNeedsAToken() {
        given().get("/v1/coverage").then().statusCode(401);
        given().get("/v1/parameters").then().statusCode(401);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        reader().get("/v1/groups/nowhere/verdicts?schoolYear=2026&asOf=1800-01-01&x=1").then().statusCode(400)
                .body("violations.parameter", containsInAnyOrder("asOf", "x"));
    }

    @Test
    void rulesCiteThePlan() {
        reader().get("/v1/rules").then().statusCode(200).body("size()", equalTo(6))
                .body("find { it.id == 'G-COV-2025' }.deadline", equalTo("2025-12-31"))
                .body("find { it.id == 'S-ROT-TIGHT-10' }.wording", containsString("不低于教师总人数的10%"))
                .body("find { it.id == 'S-ROT-TIGHT-10' }.leadBodies", contains("EDU"))
                .body("find { it.id == 'S-ROT-TIGHT-10' }.supportingBodies", contains("HR"));
    }

    @Test
    void parametersAreReadAsData() {
        reader().get("/v1/parameters").then().statusCode(200)
                .body("name", contains("school_year", "rotation", "honour", "coverage"))
                .body("document", hasItem("怀教组〔2024〕1号")).body("validFrom", hasItem("2024-02-20"))
                .body("version", hasItem("2024.1"))
                .body("find { it.name == 'rotation' }.values.'rotation.tight_bp'", equalTo(1000))
                .body("find { it.name == 'coverage' }.values.'coverage.target'.'2025-12-31'", equalTo(8000))
                .body("find { it.name == 'honour' }.values.'honour.qualifying'",
                        hasItems("BACKBONE_TEACHER", "SPECIAL_GRADE"));
    }

    @Test
    void codesAreSaidInWords() {
        reader().get("/v1/codes").then().statusCode(200)
                .body("find { it.field == 'reason' }.labels.BEFORE_PLAN", containsString("2024年2月20日"))
                .body("find { it.field == 'flags' }.labels.RESTATED_AFTER_FREEZE", containsString("冻结日"));
        reader().header("Accept-Language", "en").get("/v1/codes").then().statusCode(200)
                .body("find { it.field == 'missing' }.labels.CONTRACT", containsString("contract"));
    }

    private static String id(Story story, String rule) {
        return get("/v1/verdicts?limit=500&schoolYear=2026-2027&rule=" + rule)
                .getString("items.find { it.verdict.groupId == '" + story.group + "' }.id");
    }
}
