package cn.huaiyuan.groupschooling.group.unit;

import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.number;
import static cn.huaiyuan.groupschooling.group.County.schoolCode;
import static cn.huaiyuan.groupschooling.group.County.unitCode;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.County;
import cn.huaiyuan.groupschooling.group.Imports;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class UnitImportTest {
    private static final String HEADER = "单位代码,学校标识码,校区代码,校区,现用名,学段,单位类型,开办日期,撤销日期,更正原因\n";
    private final int number = number();

    @Test
    void readsWhatAnOfficeProgramSavesAsCsv() {
        County.registerSchool(number);
        var table = (HEADER + row("老校区", "")).getBytes(Charset.forName("GBK"));

        assertEquals(1, Imports.end("units", "application/vnd.ms-excel", table, Map.of()).get("created"));
        bureau().get("/v1/units/" + unitCode(number)).then().body("displayName", equalTo("老校区"))
                .body("kind", equalTo("TEACHING_POINT")).body("openedOn", equalTo("2000-09-01"));
    }

    @Test
    void leavesAloneWhatARowDoesNotSay() {
        County.registerSchool(number);
        bureau().body(teachingPoint(", \"suspensions\": [{\"validFrom\": \"2020-01-01\", \"validTo\": \"2020-06-30\"}],"
                + " \"formerNames\": [{\"displayName\": \"Old\", \"until\": \"2010-09-01\"}],"
                + " \"formerKinds\": [{\"kind\": \"REGULAR\", \"until\": \"2015-09-01\"}]"))
                .put("/v1/units/" + unitCode(number)).then().statusCode(201);

        assertEquals(List.of("2 reason reason.required"),
                Imports.errors(Imports.csv("units", HEADER + row("新校区", ""))));
        assertEquals(1, Imports.csv("units", HEADER + row("新校区", "更正")).get("changed"));

        bureau().get("/v1/units/" + unitCode(number)).then().body("displayName", equalTo("新校区"))
                .body("suspensions.validFrom", contains("2020-01-01"))
                .body("formerNames.displayName", contains("Old")).body("formerKinds.kind", contains("REGULAR"));
    }

    /** A teaching point that is to be a regular unit under another name, and to be closed for a while. */
    private void scheduleMuch() {
        County.registerSchool(number);
        bureau().body(
                teachingPoint(", \"suspensions\": [{\"validFrom\": \"2190-01-01\", \"validTo\": \"2190-06-30\"}]"))
                .put("/v1/units/" + unitCode(number)).then().statusCode(201);
        command("reclassify", "\"kind\": \"REGULAR\"");
        command("rename", "\"displayName\": \"新校区\"");
    }

    @Test
    void leavesWhatIsToComeWhereTheRowSaysWhatIsToday() {
        scheduleMuch();

        assertEquals(1, Imports.csv("units", HEADER + row("Campus " + number, "")).get("unchanged"));
        assertEquals(1, Imports.csv("units", HEADER + row("新校区", "").replace("教学点", "普通")).get("unchanged"));

        bureau().queryParam("asOf", "2190-09-01").get("/v1/units/" + unitCode(number)).then()
                .body("displayName", equalTo("新校区")).body("kind", equalTo("REGULAR"));
    }

    @Test
    void endsAUnitBeforeWhatItWasToBecome() {
        scheduleMuch();

        var job = Imports.csv("units",
                HEADER + row("Campus " + number, "撤销").replace("2000年9月,", "2000年9月,2025-09-01"));

        assertEquals(1, job.get("changed"), () -> Imports.errors(job).toString());
        bureau().queryParam("asOf", "2190-09-01").get("/v1/units/" + unitCode(number)).then()
                .body("displayName", equalTo("Campus " + number)).body("kind", equalTo("TEACHING_POINT"))
                .body("formerNames", empty()).body("formerKinds", empty()).body("suspensions", empty());
    }

    private void command(String command, String fields) {
        bureau().header("If-Match", "*").body("{" + fields + ", \"validFrom\": \"2190-09-01\", \"reason\": \"批复\"}")
                .post("/v1/units/" + unitCode(number) + "/" + command).then().statusCode(200);
    }

    private String teachingPoint(String more) {
        return County.unit(number, "2000-09-01", null, more).replace("\"kind\": \"REGULAR\", \"openedOn\"",
                "\"kind\": \"TEACHING_POINT\", \"openedOn\"");
    }

    @Test
    void namesAllThatIsWrongWithARow() {
        var job = Imports.csv("units", HEADER + "X1," + schoolCode(number) + "," + schoolCode(number)
                + "-C1,,,幼儿园,教学点,2000-09-31,,\n");

        assertEquals(List.of("2 displayName required", "2 stage enum", "2 openedOn date",
                "2 campusCode campus.code"), Imports.errors(job));
        assertEquals(List.of("2 campusCode campus.code", "2 schoolCode school.unknown", "2 unitCode unit.code"),
                Imports.errors(Imports.csv("units", HEADER + "X1," + schoolCode(number) + "," + schoolCode(number)
                        + "-C1,甲,,小学,教学点,2000-09-30,,\n")).stream().sorted().toList());
    }

    private String row(String name, String reason) {
        var campus = schoolCode(number) + "-C01";
        return campus + "-P," + schoolCode(number) + "," + campus + "," + name + ",,小学,教学点,2000年9月,," + reason + "\n";
    }
}
