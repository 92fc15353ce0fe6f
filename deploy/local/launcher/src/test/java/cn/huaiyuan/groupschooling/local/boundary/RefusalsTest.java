package cn.huaiyuan.groupschooling.local.boundary;

import static cn.huaiyuan.groupschooling.local.launcher.Api.fields;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.local.launcher.Suite;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the domain forbids is refused, names everything that stands against it, and leaves no trace. */
@ExtendWith(SharedSuite.class)
class RefusalsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NO_ID = "00000000-0000-7000-8000-000000000000";

    private static Suite suite;
    private static TwoGroups county;
    private static String bureau;
    /** Of the headquarters of the first group. */
    private static String hq;
    private Stock before;

    @BeforeAll
    static void start(Suite shared) {
        suite = shared;
        county = new TwoGroups(suite, 1);
        bureau = suite.tokens().token("bureau", "edu-bureau");
        hq = suite.tokens().token("hq", List.of("group-hq"), List.of(county.group(0)), List.of(), Duration.ofHours(1));
    }

    @BeforeEach
    void take() {
        before = Stock.of(suite);
    }

    @AfterEach
    void nothingIsStored() {
        assertEquals(before, Stock.of(suite));
    }

    @Test
    void overlappingMemberships() {
        var again = admission(county.group(0), county.unit(0), "MEMBER");
        var reply = refused("group-service", post("/v1/memberships", again), 409, "/unit", "/primary");
        assertEquals("membership-unit-once", reply.body().path("code").asText());
        refused("group-service", post("/v1/memberships", admission(county.group(1), county.unit(0), "MEMBER")), 409,
                "/primary");
        refused("group-service", post("/v1/memberships", admission(county.group(1), county.otherStage(0), "HQ")), 409,
                "/primary", "/role");
        refused("group-service", post("/v1/memberships", admission(county.group(0), county.otherStage(0), "HQ")), 409,
                "/unit", "/primary", "/role");
        refused("group-service", post("/v1/memberships", with(again, "validFrom", "2000-01-01", "validTo",
                "2024-02-20")), 422, "/validFrom", "/unit", "/primary");
    }

    @Test
    void aRotationInsideOneCampus() {
        refused("staffing-service", post("/v1/rotations", rotation(county.teacher(0), county.otherStage(0))), 422,
                "/toUnit", "/plannedFrom");
        refused("staffing-service", post("/v1/rotations", with(rotation(county.teacher(0), county.unit(0)), "mode",
                "CIRCUIT", "plannedTo", "2026-08-31")), 422, "/toUnit", "/plannedTo", "/lessonsAtDestination",
                "/lessonsTotal");
    }

    @Test
    void identityNumbersWhereTheyMustNotBe() {
        refused("staffing-service", post("/v1/rotations", with(rotation(county.teacher(0), county.otherCampus(0)),
                "document", "11010519491231002X", "plannedTo", "2200-01-01")), 400, "/document", "/plannedTo");
    }

    @Test
    void datesBefore1900() {
        refused("group-service", post("/v1/memberships", with(admission(county.group(0), county.unit(0), "MEMBER"),
                "validFrom", "1899-12-31", "validTo", "1899-12-31", "role", 7)), 400, "/validFrom", "/validTo",
                "/role");
        refused("staffing-service", post("/v1/rotations", with(rotation(county.teacher(0), county.otherCampus(0)),
                "plannedFrom", "1899-12-31", "plannedTo", "2200-01-01")), 400, "/plannedFrom", "/plannedTo");
        refused("funding-service", post("/v1/special-funds", fields("fiscalYear", 2026, "amountFen", 0, "document", "",
                "openedOn", "1899-12-31")).bearing(suite.tokens().token("finance", "finance-bureau")), 400,
                "/openedOn", "/amountFen", "/document");
        refused("evaluation-service", get("/v1/coverage?asOf=1899-12-31"), 400, "asOf");
    }

    @Test
    void everythingThatIsWrongWithATeacher() {
        var employment = fields("unit", "NOWHERE", "category", "FULL_TIME_TEACHER", "onEstablishment", true, "rank",
                "NONE", "validFrom", "2020-09-01", "validTo", "2020-08-31");
        var honour = fields("kind", "RISING_STAR", "level", "CITY", "validFrom", "2020-09-01");
        var teacher = fields("name", "教师", "nationalId", "340321197802290010", "gender", "1", "employments",
                List.of(employment), "honours", List.of(honour, honour), "reason", "补录");
        refused("staffing-service", put("/v1/teachers/!", teacher), 422, "staffNumber", "/nationalId",
                "/employments/0/unit", "/employments/0/validTo", "/honours/0/validTo", "/honours/1/validTo",
                "/honours/1/validFrom");
    }

    @Test
    void aRefusedCallKeepsNotEvenItsKey() {
        var call = post("/v1/memberships", admission(county.group(0), county.unit(0), "MEMBER"))
                .with("Idempotency-Key", "once");
        refused("group-service", call, 409);
        refused("group-service", call.json("{}"), 400);
        refused("group-service", post("/v1/memberships/" + county.membership(0) + "/end",
                fields("lastDay", "2026-09-01", "reason", "布局调整")).with("Idempotency-Key", "once"), 428);
    }

    @Test
    void writesWithoutOrWithTheWrongVersion() {
        var end = post("/v1/memberships/" + county.membership(0) + "/end",
                fields("lastDay", "2026-09-01", "reason", "布局调整"));
        var start = post("/v1/rotations/" + county.rotation(0) + "/start", fields());
        refused("group-service", end, 428);
        refused("staffing-service", start, 428);
        Map.of("\"7\"", "precondition-failed", "\"\"", "precondition-failed", "\"x@y\"", "precondition-failed",
                "W/\"1\"", "precondition-weak", "\"1-gzip\"", "precondition-weak", "1", "precondition-malformed",
                "\"1", "precondition-malformed", "怀远", "precondition-malformed").forEach((tag, code) -> {
                    for (var reply : List.of(refused("group-service", end.with("If-Match", tag), 412),
                            refused("staffing-service", start.with("If-Match", tag), 412))) {
                        assertEquals(code, reply.body().path("code").asText(), tag);
                    }
                });
    }

    @Test
    void cursorsThatWereMeddledWith() {
        for (var list : Map.of("group-service", "/v1/memberships", "staffing-service", "/v1/teachers").entrySet()) {
            var page = send(list.getKey(), get(list.getValue() + "?limit=1")).body();
            var parts = new String(Base64.getUrlDecoder().decode(page.path("nextCursor").asText()),
                    StandardCharsets.UTF_8).split("\u001f");
            for (var key : List.of("\0", "-999999999-01-01", "+999999999-12-31", "\ud83d\ude00\0", "2026-02-30")) {
                if (!key.contains("\0") && list.getKey().equals("staffing-service")) {
                    continue;
                }
                refused(list.getKey(), get(list.getValue() + "?limit=1&cursor=" + base64(parts[0], parts[1], key,
                        parts[3])), 400, "cursor");
            }
            for (var day : List.of("", "2026-02-30", "9999-12-31")) {
                refused(list.getKey(), get(list.getValue() + "?limit=1&cursor=" + base64(parts[0], day, parts[2],
                        parts[3])), 400, "cursor");
            }
            refused(list.getKey(),
                    get(list.getValue() + "?limit=1&cursor=" + base64(parts[0], parts[1], parts[2], "x")), 400,
                    "cursor");
        }
    }

    @Test
    void anotherGroupIsNotThereForHeadquarters() {
        notThere("group-service", "/v1/groups/%s", county.group(1), "BD-G9999");
        notThere("group-service", "/v1/schools/%s", county.school(1), "2134999999");
        notThere("group-service", "/v1/memberships/%s", county.membership(1), NO_ID);
        for (var path : List.of("/v1/units/%s", "/v1/units/%s/censuses", "/v1/units/%s/censuses/2026-2027")) {
            notThere("group-service", path, county.unit(1), "2134999999-C01-P");
        }
        notThere("staffing-service", "/v1/teachers/%s", county.teacher(1), "BD999");
        notThere("staffing-service", "/v1/rotations/%s", county.rotation(1), NO_ID);
        notThere("evaluation-service", "/v1/groups/%s/verdicts", county.group(1), "BD-G9999");
        var own = groupId(0);
        for (var verdict : items("evaluation-service", "/v1/verdicts?limit=500", bureau)) {
            if (!verdict.path("verdict").path("groupId").equals(own)) {
                notThere("evaluation-service", "/v1/verdicts/%s", verdict.path("id").asText(), NO_ID);
            }
        }
        refused("evaluation-service", get("/v1/coverage").bearing(hq), 403);
    }

    @Test
    void listsHoldWhatHeadquartersReach() {
        assertEquals(Set.of(county.group(0)), values("group-service", "/v1/groups", "groupCode"));
        assertEquals(Set.of(county.school(0)), values("group-service", "/v1/schools", "schoolCode"));
        assertEquals(Set.of(county.unit(0), county.otherStage(0), county.otherCampus(0)),
                values("group-service", "/v1/units", "unitCode"));
        assertEquals(Set.of(county.group(0)), values("group-service", "/v1/memberships?history=true", "groupCode"));
        assertEquals(Set.of(), values("group-service", "/v1/memberships?group=" + county.group(1), "groupCode"));
        assertEquals(Set.of(county.teacher(0)), values("staffing-service", "/v1/teachers", "staffNumber"));
        assertEquals(Set.of(), values("staffing-service", "/v1/teachers?group=" + county.group(1), "staffNumber"));
        assertEquals(Set.of(), values("staffing-service", "/v1/teachers?unit=" + county.unit(1), "staffNumber"));
        assertEquals(Set.of(county.rotation(0)), values("staffing-service", "/v1/rotations", "id"));
        assertEquals(Set.of(), values("staffing-service", "/v1/rotations?teacher=" + county.teacher(1), "id"));
        var groups = new TreeSet<String>();
        items("evaluation-service", "/v1/verdicts?limit=500", hq)
                .forEach(verdict -> groups.add(verdict.path("verdict").path("groupId").asText()));
        assertEquals(Set.of(groupId(0).asText()), groups);
    }

    @Test
    void headquartersWriteNothingOfAnotherGroup() {
        var teacher = fields("name", "教师", "nationalId", "349999198505050016", "employments",
                List.of(fields("unit", county.unit(1), "category", "FULL_TIME_TEACHER", "onEstablishment", true, "rank",
                        "NONE", "validFrom", "2020-09-01")));
        refused("staffing-service", put("/v1/teachers/BD-NEW", teacher).bearing(hq), 422, "/employments/0/unit",
                "/reason");
        refused("staffing-service", put("/v1/teachers/" + county.teacher(0), teacher).bearing(hq).with("If-Match", "*"),
                422, "/employments/0/unit", "/reason");
        refused("staffing-service", put("/v1/teachers/" + county.teacher(1), teacher).bearing(hq).with("If-Match", "*"),
                412);
        refused("staffing-service", post("/v1/rotations", rotation(county.teacher(0), county.unit(1))).bearing(hq), 422,
                "/toUnit");
        refused("staffing-service", post("/v1/rotations", rotation(county.teacher(1), county.unit(0))).bearing(hq),
                404);
        for (var step : List.of("start", "finish", "cancel")) {
            refused("staffing-service", post("/v1/rotations/" + county.rotation(1) + "/" + step,
                    step.equals("cancel") ? fields("reason", "调整") : fields()).bearing(hq).with("If-Match", "*"), 404);
        }
        for (var i : List.of(0, 1)) {
            var admission = admission(county.group(i), county.unit(i), "MEMBER");
            refused("group-service", post("/v1/memberships", admission).bearing(hq), 403);
            refused("group-service", post("/v1/memberships/" + county.membership(i) + "/void",
                    fields("reason", "误录")).bearing(hq).with("If-Match", "*"), 403);
        }
        for (var service : Suite.SERVICES) {
            refused(service, get("/v1/changes").bearing(hq), 403);
            refused(service, get("/v1/audit?aggregate=" + county.membership(0)).bearing(hq), 403);
        }
        refused("funding-service", post("/v1/special-funds", fields("fiscalYear", 2026, "amountFen", 1, "document",
                "怀财教〔2026〕1号")).bearing(hq), 403);
    }

    /** What is out of reach is refused in the same words as what is not there at all. */
    private static void notThere(String service, String path, String foreign, String nothing) {
        assertEquals(wording(refused(service, get(path.formatted(nothing)).bearing(hq), 404)),
                wording(refused(service, get(path.formatted(foreign)).bearing(hq), 404)));
    }

    private static ObjectNode wording(Reply reply) {
        return ((ObjectNode) reply.body()).without(List.of("instance", "traceId"));
    }

    private static Set<String> values(String service, String path, String field) {
        var values = new TreeSet<String>();
        items(service, path, hq).forEach(item -> values.add(item.path(field).asText()));
        return values;
    }

    private static List<JsonNode> items(String service, String path, String token) {
        var reply = send(service, get(path).bearing(token));
        assertEquals(200, reply.status(), reply::toString);
        var items = new ArrayList<JsonNode>();
        reply.body().path("items").forEach(items::add);
        return items;
    }

    private static JsonNode groupId(int i) {
        return send("group-service", get("/v1/groups/" + county.group(i))).body().path("id");
    }

    private static Map<String, Object> admission(String group, String unit, String role) {
        return fields("group", group, "unit", unit, "role", role, "primary", true, "validFrom", "2025-09-01", "reason",
                "JOINED", "changeReason", "补录");
    }

    private static Map<String, Object> rotation(String teacher, String toUnit) {
        return fields("teacher", teacher, "toUnit", toUnit, "plannedFrom", "2026-10-01", "plannedTo", "2027-01-31",
                "mode", "FULL_TIME", "personnelRelationMoved", false);
    }

    private static Map<String, Object> with(Map<String, Object> body, Object... namesAndValues) {
        body.putAll(fields(namesAndValues));
        return body;
    }

    private static Call get(String path) {
        return Call.of("GET", path).bearing(bureau);
    }

    private static Call post(String path, Object body) {
        return Call.of("POST", path).bearing(bureau).json(JSON.valueToTree(body).toString());
    }

    private static Call put(String path, Object body) {
        return post(path, body).by("PUT");
    }

    private static Reply send(String service, Call call) {
        return new Wire(suite.service(service)).send(call);
    }

    /** Sends it and looks at the problem document. */
    private static Reply refused(String service, Call call, int status, String... named) {
        var reply = send(service, call);
        assertEquals(status, reply.status(), () -> call + "\n→ " + reply);
        assertEquals(List.of(), Refusals.faults(reply, false), () -> call + "\n→ " + reply);
        assertTrue(Refusals.named(reply.body()).containsAll(List.of(named)), () -> call + "\n→ " + reply);
        return reply;
    }

    private static String base64(String... parts) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8));
    }
}
