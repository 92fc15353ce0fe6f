package cn.huaiyuan.groupschooling.local.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.local.embedded.Rounds;
import cn.huaiyuan.groupschooling.local.launcher.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls that are a little wrong in ways that nobody thought of: each is done or refused, and none fails. */
@ExtendWith(SharedSuite.class)
class MutationTest {
    private static final int CALLS = Rounds.of(150, 400);
    private static final long SEED = 20240220;

    private static Suite suite;
    private static Map<String, String> known;

    @BeforeAll
    static void start(Suite shared) {
        suite = shared;
        var county = new TwoGroups(suite, 2);
        known = Map.ofEntries(Map.entry("groupCode", county.group(0)), Map.entry("idOrCode", county.group(0)),
                Map.entry("group", county.group(1)), Map.entry("schoolCode", county.school(0)),
                Map.entry("campusCode", county.school(0) + "-C01"), Map.entry("unitCode", county.unit(0)),
                Map.entry("unit", county.unit(0)), Map.entry("toUnit", county.otherCampus(0)),
                Map.entry("staffNumber", county.teacher(0)), Map.entry("teacher", county.teacher(0)),
                Map.entry("schoolYear", "2026-2027"), Map.entry("fiscalYear", "2026"),
                Map.entry("itemCode", "DAILY_SCHEDULE"), Map.entry("policyCode", "HJZ-2024-1"),
                Map.entry("semester", "2026-2027-1"), Map.entry("bodyCode", "LEAD"), Map.entry("holder", "EDU"));
    }

    static List<String> services() {
        return Suite.SERVICES;
    }

    @ParameterizedTest
    @MethodSource("services")
    void noneFails(String service) {
        var wire = new Wire(suite.service(service));
        var token = suite.tokens().token("mutations", BadTokens.COUNTY);
        var mutations = new Mutations(SEED, Contract.of(wire).operations(), known, token);
        var faults = new ArrayList<String>();
        for (int i = 0; i < CALLS; i++) {
            var call = mutations.next();
            var reply = wire.send(call);
            if (reply.status() >= 500 || reply.status() >= 400 && !Refusals.isProblem(reply)) {
                faults.add(call + " " + call.headers().keySet() + "\n    → " + reply);
            }
        }

        assertEquals(200, wire.send(Call.of("GET", "/q/health/ready")).status());
        assertTrue(faults.isEmpty(), () -> faults.size() + " of " + CALLS + "\n" + String.join("\n", faults));
    }
}
