package cn.huaiyuan.groupschooling.group;

import static io.restassured.RestAssured.given;

import cn.huaiyuan.groupschooling.kit.time.Clocks;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Calls the service as the bodies of a county do; each test takes numbers of its own, so none meets another's data. */
public final class County {
    private static final AtomicInteger NEXT = new AtomicInteger(100);
    private static final Map<List<Object>, String> TOKENS = new ConcurrentHashMap<>();

    private County() {
    }

    /** A number that no other test has. */
    public static int number() {
        return NEXT.incrementAndGet();
    }

    public static String schoolCode(int number) {
        return "2134%06d".formatted(number);
    }

    public static String unitCode(int number) {
        return schoolCode(number) + "-C01-P";
    }

    public static String groupCode(int number) {
        return "HY-G%04d".formatted(number);
    }

    public static RequestSpecification bureau() {
        return as("edu-bureau");
    }

    public static RequestSpecification as(String role) {
        return with("test-" + role, List.of(role), List.of(), List.of());
    }

    public static RequestSpecification asHeadquarters(String... groups) {
        return with("hq", List.of("group-hq"), List.of(groups), List.of());
    }

    public static RequestSpecification asMember(String... units) {
        return with("member", List.of("member-unit"), List.of(), List.of(units));
    }

    /** Signed once per caller: the tests call thousands of times. */
    private static RequestSpecification with(String name, List<String> roles, List<String> groups,
            List<String> units) {
        var token = TOKENS.computeIfAbsent(List.of(name, roles, groups, units),
                caller -> EmbeddedStackResource.tokens().token(name, roles, groups, units, Duration.ofHours(1)));
        return given().auth().oauth2(token).contentType("application/json").header("Accept-Language", "en");
    }

    /** A public school that is open since 2000. */
    public static ValidatableResponse registerSchool(int number) {
        return bureau().body("""
                {"name": "School %d", "ownership": "PUBLIC", "openedOn": "2000-09-01"}""".formatted(number))
                .put("/v1/schools/" + schoolCode(number)).then().statusCode(201);
    }

    /** A legal person that exists since 1999; its code, with a check character that holds. */
    public static String registerLegalPerson() {
        var code = LegalPersonCodes.next();
        bureau().body("""
                {"name": "Legal person", "registeredOn": "1999-07-01"}""").put("/v1/legal-persons/" + code).then()
                .statusCode(201);
        return code;
    }

    /** A primary unit that is open since 2000, with its school. */
    public static ValidatableResponse registerUnit(int number) {
        registerSchool(number);
        return bureau().body(unit(number, "2000-09-01", null, "")).put("/v1/units/" + unitCode(number)).then()
                .statusCode(201);
    }

    public static String unit(int number, String openedOn, String closedOn, String more) {
        return """
                {"schoolCode": "%s", "campusCode": "%s-C01", "displayName": "Campus %d", "stage": "PRIMARY",
                 "kind": "REGULAR", "openedOn": "%s", "closedOn": %s %s}""".formatted(schoolCode(number),
                schoolCode(number), number, openedOn, quoted(closedOn), more);
    }

    /** A loose group, founded 2024-02-20. */
    public static ValidatableResponse foundGroup(int number) {
        return bureau().body(founding(number)).post("/v1/groups").then().statusCode(201);
    }

    public static String founding(int number) {
        return """
                {"groupCode": "%s", "name": "Group %d", "kind": "URBAN_ANNEX3", "foundedOn": "2024-02-20",
                 "tier": "LOOSE", "governance": "AGREEMENT", "document": "annex 3", "assumed": true}"""
                .formatted(groupCode(number), number);
    }

    /** Applied for and approved, with all checks met. */
    public static ValidatableResponse changeTier(int number, String tier, String from) {
        var tight = tier.equals("TIGHT");
        var applied = bureau().body("""
                {"tier": "%s", "governance": "%s", "validFrom": "%s", "document": "application", "reason": "why",
                 "checks": [%s]}""".formatted(tier, tight ? "TEAM_MANAGEMENT" : "AGREEMENT", from,
                tight ? checks() : "")).post("/v1/groups/" + groupCode(number) + "/tier-applications").then()
                .statusCode(201).extract().<String>path("id");
        return bureau().header("If-Match", "\"1\"").body("""
                {"decidedOn": "%s", "document": "decision", "reason": "why"}"""
                .formatted(LocalDate.now(Clocks.ZONE))).post("/v1/tier-applications/" + applied + "/approve").then()
                .statusCode(200);
    }

    /** All checks of today's catalogue as met. */
    public static String checks() {
        List<String> items = bureau().queryParam("kind", "TRANSITION_CHECK").queryParam("limit", 500)
                .get("/v1/catalogue-items").then().statusCode(200).extract().path("items.itemCode");
        return items.stream().map(item -> """
                {"itemCode": "%s", "met": true, "evidence": "file"}""".formatted(item))
                .collect(Collectors.joining(", "));
    }

    /** Entered with the reason that the past needs. */
    public static String admission(int group, int unit, String role, boolean primary, String from, String to) {
        return """
                {"group": "%s", "unit": "%s", "role": "%s", "primary": %s, "validFrom": "%s", "validTo": %s,
                 "reason": "FOUNDING", "changeReason": "补录"}""".formatted(groupCode(group), unitCode(unit), role,
                primary, from, quoted(to));
    }

    public static ValidatableResponse admit(int group, int unit, String role, boolean primary, String from, String to) {
        return bureau().body(admission(group, unit, role, primary, from, to)).post("/v1/memberships").then();
    }

    private static String quoted(String text) {
        return text == null ? "null" : '"' + text + '"';
    }
}
