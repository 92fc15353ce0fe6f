package cn.huaiyuan.groupschooling.group.membership;

import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.groupCode;
import static cn.huaiyuan.groupschooling.group.County.number;
import static cn.huaiyuan.groupschooling.group.County.schoolCode;
import static cn.huaiyuan.groupschooling.group.County.unitCode;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.County;
import cn.huaiyuan.groupschooling.group.Imports;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import cn.huaiyuan.groupschooling.group.parameter.Parameters;
import cn.huaiyuan.groupschooling.kit.time.Clocks;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class MembershipImportTest {
    private static final String HEADER = "集团代码,单位代码,角色,是否主集团,加入日期,最后一日,加入方式,更正原因\n";
    private final int group = number();
    private final int first = number();
    private final int second = number();

    @Test
    void admitsAndEnds() {
        thereAreUnits();

        assertEquals(2, Imports.csv("memberships", HEADER + row(first, "总校", "", "补录") + row(second, "成员校", "", "补录"))
                .get("created"));
        assertEquals(2, Imports.csv("memberships", HEADER + row(first, "总校", "", "") + row(second, "成员校", "", ""))
                .get("unchanged"));
        assertEquals(List.of("2 changeReason reason.required"),
                Imports.errors(Imports.csv("memberships", HEADER + row(second, "成员校", "2025.08", ""))));
        assertEquals(1, Imports.csv("memberships", HEADER + row(second, "成员校", "2025.08", "退出")).get("changed"));

        bureau().queryParam("unit", unitCode(second)).queryParam("history", true).get("/v1/memberships").then()
                .body("items.validTo", contains("2025-08-31"));
    }

    @Test
    void asksForAReasonIfARowReachesBackToAFreezeDay() {
        thereAreUnits();
        var freeze = Parameters.schoolYear(LocalDate.now(Clocks.ZONE)).lastFreezeBefore(LocalDate.now(Clocks.ZONE));
        var rows = row(first, "总校", "", "").replace("2024-02-20", freeze.toString())
                + row(second, "成员校", "", "").replace("2024-02-20", freeze.plusDays(1).toString());

        assertEquals(List.of("2 changeReason membership.frozen"),
                Imports.errors(Imports.csv("memberships", HEADER + rows)));
        assertEquals(1, Imports.csv("memberships", HEADER + rows.replaceFirst("组建,", "组建,补录")).get("created"));
    }

    @Test
    void namesWhatStandsInTheWay() {
        thereAreUnits();
        var job = Imports.csv("memberships", HEADER + row(first, "总校", "", "补录") + row(second, "总校", "", "补录")
                + row(number(), "成员校", "", "补录"));

        assertEquals(List.of("3 role membership.hq-once", "4 unit unit.unknown"), Imports.errors(job));
        assertEquals(List.of("2 null membership.stands-otherwise"),
                Imports.errors(Imports.csv("memberships", HEADER + row(first, "成员校", "2025-08-31", "更正"))));
    }

    @Test
    void admitsThoseOfOneLegalPersonToAGroupUnderOne() {
        var person = County.registerLegalPerson();
        bureau().body("""
                {"groupCode": "%s", "name": "Group", "kind": "OTHER", "foundedOn": "2024-02-20", "tier": "TIGHT",
                 "governance": "SINGLE_LEGAL_PERSON", "document": "annex 3", "assumed": true}"""
                .formatted(groupCode(group))).post("/v1/groups").then().statusCode(201);
        County.registerUnit(first);
        County.registerUnit(second);
        bureau().header("If-Match", "*").body("""
                {"name": "School", "ownership": "PUBLIC", "openedOn": "2000-09-01", "reason": "why",
                 "legalPersons": [{"legalPersonCode": "%s", "validFrom": "2000-09-01"}]}""".formatted(person))
                .put("/v1/schools/" + schoolCode(first)).then().statusCode(200);

        var job = Imports.csv("memberships", HEADER + row(first, "总校", "", "补录") + row(second, "成员校", "", "补录"));

        assertEquals(List.of("3 null legal-person.not-known"), Imports.errors(job));
        bureau().queryParam("group", groupCode(group)).get("/v1/memberships").then().body("items", hasSize(1));
    }

    private void thereAreUnits() {
        County.foundGroup(group);
        County.registerUnit(first);
        County.registerUnit(second);
    }

    private String row(int unit, String role, String lastDay, String reason) {
        return groupCode(group) + "," + unitCode(unit) + "," + role + ",是,2024-02-20," + lastDay + ",组建," + reason
                + "\n";
    }
}
