package cn.huaiyuan.groupschooling.local.boundary;

import static cn.huaiyuan.groupschooling.local.launcher.Api.fields;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.local.county.Identity;
import cn.huaiyuan.groupschooling.local.launcher.OwnSuite;
import cn.huaiyuan.groupschooling.local.launcher.Api;
import cn.huaiyuan.groupschooling.local.launcher.EventFlow;
import cn.huaiyuan.groupschooling.local.launcher.Suite;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Two groups, each of one school with two campuses. On the first campus there are two stages and a teacher, who is to go
 * to the second.
 */
final class TwoGroups {
    private static final String OPENED = "2000-09-01";
    private static final String FOUNDED = "2024-02-20";

    private final Suite suite;
    private final int serial;
    private final Api groups;
    private final Api staffing;
    private final String[] memberships = new String[2];
    private final String[] rotations = new String[2];

    /** @param serial the codes are made from it, so that several do not meet */
    TwoGroups(Suite suite, int serial) {
        this.suite = suite;
        this.serial = serial;
        groups = new Api(suite.service("group-service"), suite.tokens(), "edu-bureau");
        staffing = new Api(suite.service("staffing-service"), suite.tokens(), "edu-bureau");
        for (int i = 0; i < 2; i++) {
            register(i);
        }
        new EventFlow(suite).awaitTakenIn("staffing-service");
        for (int i = 0; i < 2; i++) {
            employ(i);
        }
        new EventFlow(suite).awaitTakenIn("evaluation-service");
    }

    private void register(int i) {
        made(groups.post("/v1/groups", fields("groupCode", group(i), "name", group(i), "kind", "OTHER", "foundedOn",
                FOUNDED, "tier", "TIGHT", "governance", "TEAM_MANAGEMENT", "document", "怀教组〔2024〕1号", "assumed", true),
                OwnSuite.key(), null));
        made(groups.put("/v1/schools/" + school(i), fields("name", school(i), "ownership", "PUBLIC", "openedOn",
                OPENED)));
        for (var unit : List.of(unit(i), otherStage(i), otherCampus(i))) {
            made(groups.put("/v1/units/" + unit, fields("schoolCode", school(i), "campusCode", unit.substring(0, 14),
                    "displayName", unit, "stage", unit.endsWith("P") ? "PRIMARY" : "JUNIOR", "kind", "REGULAR",
                    "openedOn", OPENED)));
            var membership = made(groups.post("/v1/memberships", fields("group", group(i), "unit", unit, "role",
                    unit.equals(unit(i)) ? "HQ" : "MEMBER", "primary", true, "validFrom", FOUNDED, "reason",
                    "FOUNDING", "changeReason", "补录"), OwnSuite.key(), null));
            memberships[i] = membership.path("id").asText();
        }
    }

    private void employ(int i) {
        made(staffing.put("/v1/teachers/" + teacher(i), fields("name", "教师", "nationalId",
                Identity.number(serial * 10 + i), "employments", List.of(fields("unit", unit(i), "category",
                        "FULL_TIME_TEACHER", "onEstablishment", true, "rank", "NONE", "validFrom", OPENED)),
                "reason", "补录")));
        rotations[i] = made(staffing.post("/v1/rotations", fields("teacher", teacher(i), "toUnit", otherCampus(i),
                "plannedFrom", "2026-09-01", "plannedTo", "2027-08-31", "mode", "FULL_TIME", "personnelRelationMoved",
                false), OwnSuite.key(), null)).path("id").asText();
    }

    private static JsonNode made(Api.Answer answer) {
        assertEquals(201, answer.status(), answer::toString);
        return answer.body();
    }

    String group(int i) {
        return "BD-G%03d".formatted(serial * 2 + i);
    }

    String school(int i) {
        return OwnSuite.schoolCode(700_000 + serial * 2 + i);
    }

    String unit(int i) {
        return school(i) + "-C01-P";
    }

    String otherStage(int i) {
        return school(i) + "-C01-J";
    }

    String otherCampus(int i) {
        return school(i) + "-C02-P";
    }

    String teacher(int i) {
        return "BD" + serial + i;
    }

    /** Of the other campus. */
    String membership(int i) {
        return memberships[i];
    }

    /** Planned from the first campus to the other. */
    String rotation(int i) {
        return rotations[i];
    }
}
