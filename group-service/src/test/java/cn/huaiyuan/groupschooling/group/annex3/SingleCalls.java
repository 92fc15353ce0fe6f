package cn.huaiyuan.groupschooling.group.annex3;

import static cn.huaiyuan.groupschooling.group.County.bureau;

import java.util.HashMap;
import java.util.Map;

/** Enters the annex call by call. */
final class SingleCalls {
    private SingleCalls() {
    }

    static void enter(Annex3 annex) {
        for (var group : annex.groups()) {
            bureau().body(Map.of("groupCode", group.code(), "name", group.name(), "kind", "URBAN_ANNEX3", "foundedOn",
                    "2024-02-20", "tier", group.loose() ? "LOOSE" : "TIGHT", "governance",
                    group.loose() ? "AGREEMENT" : "TEAM_MANAGEMENT", "document", "怀教组〔2024〕1号附件3", "assumed", true))
                    .post("/v1/groups").then().statusCode(201);
            group.units().forEach(unit -> enter(group, unit));
        }
    }

    private static void enter(Annex3.Group group, Annex3.Unit unit) {
        bureau().body(Map.of("name", unit.name(), "ownership", "PUBLIC", "openedOn", "2000-09-01"))
                .put("/v1/schools/" + unit.schoolCode()).then().statusCode(201);
        var entry = new HashMap<String, Object>(Map.of("schoolCode", unit.schoolCode(), "campusCode",
                unit.campusCode(), "displayName", unit.name(), "stage", unit.junior() ? "JUNIOR" : "PRIMARY", "kind",
                "REGULAR", "openedOn", "2000-09-01"));
        entry.put("currentName", unit.remark());
        bureau().body(entry).put("/v1/units/" + unit.code()).then().statusCode(201);
        bureau().body(Map.of("group", group.code(), "unit", unit.code(), "role",
                unit.headquarters() ? "HQ" : "MEMBER", "primary", true, "validFrom", "2024-02-20", "reason",
                "FOUNDING", "changeReason", "补录")).post("/v1/memberships").then().statusCode(201);
        bureau().body(Map.of("students", unit.students(), "classes", 34, "reason", "补录", "document", "怀教体〔2026〕1号"))
                .put("/v1/units/" + unit.code() + "/censuses/2024-2025").then().statusCode(201);
    }
}
