package cn.huaiyuan.groupschooling.local.boundary;

import static cn.huaiyuan.groupschooling.local.launcher.Api.fields;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.local.launcher.Api;
import cn.huaiyuan.groupschooling.local.launcher.OwnSuite;
import cn.huaiyuan.groupschooling.local.launcher.Suite;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What belongs to another group is answered as what is not there at all: for every operation of every service that names
 * something in its path or its query, whatever is right or wrong with the rest of the call.
 */
@ExtendWith(SharedSuite.class)
class ForeignTest {
    private static final String NO_ID = "00000000-0000-7000-8000-000000000000";
    /** What all may know of, and what says only when: nothing of it belongs to a group. */
    private static final Set<String> OF_THE_COUNTY = Set.of("policyCode", "clauseNumber", "bodyCode", "itemCode",
            "fiscalYear", "kind", "schoolYear", "semester", "number");

    private static Suite suite;
    private static String hq;
    /** By the name of a path parameter, and for ids by the beginning of the path too: of another group, and of none. */
    private static final Map<String, List<String>> NAMED = new HashMap<>();

    @BeforeAll
    static void start(Suite shared) {
        suite = shared;
        var county = new TwoGroups(suite, 3);
        hq = suite.tokens().token("hq", List.of("group-hq"), List.of(county.group(0)), List.of(), Duration.ofHours(1));
        var groups = new Api(suite.service("group-service"), suite.tokens(), "edu-bureau");
        var application = made(groups.post("/v1/groups/" + county.group(1) + "/tier-applications", fields("tier",
                "LOOSE", "governance", "AGREEMENT", "validFrom", "2027-09-01", "document", "怀教组〔2026〕2号", "reason",
                "调整"), OwnSuite.key(), null)).path("id").asText();
        var designation = made(groups.post("/v1/designations", fields("school", county.school(1), "document",
                "怀教〔2024〕3号", "validFrom", "2024-09-01"), OwnSuite.key(), null)).path("id").asText();
        groups.put("/v1/legal-persons/123403210000000197", fields("name", "怀远实验中学", "registeredOn", "2010-09-01"));
        assertEquals(200, groups.get("/v1/legal-persons/123403210000000197").status());
        var group = groups.get("/v1/groups/" + county.group(1)).body().path("id").asText();
        NAMED.put("groupCode", List.of(county.group(1), "BD-G9999"));
        NAMED.put("idOrCode", List.of(group, NO_ID));
        NAMED.put("schoolCode", List.of(county.school(1), "2134999999"));
        NAMED.put("unitCode", List.of(county.unit(1), "2134999999-C01-P"));
        NAMED.put("campusCode", List.of(county.school(1) + "-C01", "2134999999-C01"));
        NAMED.put("legalPersonCode", List.of("123403210000000197", "123403210000000278"));
        NAMED.put("staffNumber", List.of(county.teacher(1), "BD999"));
        NAMED.put("/v1/memberships id", List.of(county.membership(1), NO_ID));
        NAMED.put("/v1/designations id", List.of(designation, NO_ID));
        NAMED.put("/v1/tier-applications id", List.of(application, NO_ID));
        NAMED.put("/v1/rotations id", List.of(county.rotation(1), NO_ID));
        NAMED.put("/v1/imports id", List.of(NO_ID, NO_ID));
        var verdicts = new Api(suite.service("evaluation-service"), suite.tokens(), "edu-bureau");
        assertEquals(200, verdicts.get("/v1/groups/" + group + "/verdicts").status());
        NAMED.put("/v1/verdicts id", List.of(NO_ID, NO_ID));
        verdicts.get("/v1/verdicts?limit=500").body().path("items").forEach(verdict -> {
            if (verdict.path("verdict").path("groupId").asText().equals(group)) {
                NAMED.put("/v1/verdicts id", List.of(verdict.path("id").asText(), NO_ID));
            }
        });
    }

    private static JsonNode made(Api.Answer answer) {
        assertEquals(201, answer.status(), answer::toString);
        return answer.body();
    }

    static List<String> services() {
        return Suite.SERVICES;
    }

    @ParameterizedTest
    @MethodSource("services")
    void isAnsweredAsIfItWereNotThere(String service) {
        var wire = new Wire(suite.service(service));
        var faults = new ArrayList<String>();
        for (var operation : Contract.of(wire).operations()) {
            var foreign = named(operation, 0);
            if (foreign.isEmpty()) {
                continue;
            }
            var absent = named(operation, 1);
            var isHidden = false;
            for (var call : calls(operation)) {
                var there = wire.send(call.to(operation.target(foreign) + query(call)));
                var nowhere = wire.send(call.to(operation.target(absent) + query(call)));
                // The first call is sound: where that finds nothing, none of the others may say what is wrong with it.
                isHidden |= nowhere.status() == 404;
                if (!told(there).equals(told(nowhere))
                        || isHidden && !operation.method().equals("GET") && there.status() != 404) {
                    faults.add(call + " " + call.headers().keySet() + "\n    " + foreign + " → " + there + "\n    "
                            + absent + " → " + nowhere);
                }
            }
        }
        assertTrue(faults.isEmpty(), () -> faults.size() + "\n" + String.join("\n", faults));
    }

    @ParameterizedTest
    @MethodSource("services")
    void isNotFoundByFilters(String service) {
        var filters = Map.of("group", "groupCode", "unit", "unitCode", "school", "schoolCode", "campus", "campusCode",
                "teacher", "staffNumber");
        var wire = new Wire(suite.service(service));
        for (var operation : Contract.of(wire).operations()) {
            for (var filter : filters.entrySet()) {
                if (operation.query().containsKey(filter.getKey()) && operation.places().isEmpty()) {
                    var replies = NAMED.get(filter.getValue()).stream().map(value -> wire.send(operation.call(hq)
                            .to(operation.target() + "?" + filter.getKey() + "=" + value))).toList();
                    assertEquals(replies.get(1).text().replaceAll("\"(traceId|instance)\":\"[^\"]*\"", ""),
                            replies.get(0).text().replaceAll("\"(traceId|instance)\":\"[^\"]*\"", ""),
                            () -> operation.path() + "?" + filter.getKey());
                }
            }
        }
    }

    /** One that is sound but for what it names, and then with something wrong. */
    private static List<Call> calls(Operation operation) {
        var sound = operation.call(hq).with("If-Match", "*");
        var calls = new ArrayList<>(List.of(sound, sound.with("If-Match", null), sound.with("If-Match", "W/\"1\""),
                sound.with("If-None-Match", "*"), sound.with("Accept", "application/xml"),
                sound.to(operation.target() + "?nothing=1"), sound.with("Idempotency-Key", "a b")));
        if (operation.hasBody()) {
            calls.addAll(List.of(sound.json("{"), sound.json("{}"), sound.json("{}").with("If-Match", null),
                    sound.json("{\"nothing\":1}"), sound.with("Content-Type", "text/plain"),
                    sound.with("Idempotency-Key", "a b").json("{")));
        }
        return calls;
    }

    private static String query(Call call) {
        return call.target().contains("?") ? call.target().substring(call.target().indexOf('?')) : "";
    }

    /** Values for all places of the path; empty where nothing in it can belong to a group. */
    private static Map<String, String> named(Operation operation, int which) {
        var values = new LinkedHashMap<String, String>();
        for (var place : operation.places().keySet()) {
            var beginning = operation.path().replaceFirst("(/v1/[^/]*).*", "$1");
            var named = NAMED.getOrDefault(place, NAMED.get(beginning + " " + place));
            if (named != null) {
                values.put(place, named.get(which));
            } else if (!OF_THE_COUNTY.contains(place)) {
                throw new AssertionError("nothing is known of {" + place + "} in " + operation.path()
                        + ": say what of another group it names");
            }
        }
        if (!values.isEmpty() && operation.places().containsKey("schoolYear")) {
            values.put("schoolYear", "2026-2027");
        }
        if (!values.isEmpty() && operation.places().containsKey("semester")) {
            values.put("semester", "2026-2027-1");
        }
        return values;
    }

    /** All of a refusal that could tell the two apart. */
    private static List<Object> told(Reply reply) {
        var body = reply.body() instanceof ObjectNode problem
                ? problem.without(List.of("instance", "traceId"))
                : reply.text();
        return List.of(reply.status(), body, reply.headers().getOrDefault("etag", ""),
                reply.headers().getOrDefault("allow", ""));
    }
}
