package cn.huaiyuan.groupschooling.group.school;

import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.number;
import static cn.huaiyuan.groupschooling.group.County.schoolCode;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.County;
import cn.huaiyuan.groupschooling.group.Imports;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class SchoolImportTest {
    private static final String HEADER = "学校标识码,学校名称,学校类型,办学性质,开办日期,撤销日期,统一社会信用代码,法人起始日期,更正原因\n";
    private final String code = schoolCode(number());

    @Test
    void namesTheNextLegalPersonBehindASchool() {
        var first = County.registerLegalPerson();
        var second = County.registerLegalPerson();

        assertEquals(1, enter(first, "", "").get("created"));
        assertEquals(1, enter(first, "", "").get("unchanged"));
        assertEquals(List.of("2 legalPersonFrom legal-person.since-when"), Imports.errors(enter(second, "", "换证")));
        assertEquals(List.of("2 reason reason.required"), Imports.errors(enter(second, "2020-09-01", "")));
        assertEquals(1, enter(second, "2020-09-01", "换证").get("changed"));
        assertEquals(1, enter("", "", "").get("unchanged"));

        bureau().get("/v1/schools/" + code).then()
                .body("legalPersons.legalPersonCode", contains(first, second))
                .body("legalPersons.validFrom", contains("2000-09-01", "2020-09-01"))
                .body("legalPersons.validTo", contains(equalTo("2020-08-31"), nullValue()));
    }

    @Test
    void keepsWhatWasBeforeAndEndsTheLegalPersonWithTheSchool() {
        var person = County.registerLegalPerson();
        enter(person, "", "");
        bureau().header("If-Match", "*").body("""
                {"name": "新校", "validFrom": "2010-09-01", "reason": "更名"}""").post("/v1/schools/" + code + "/rename")
                .then().statusCode(200);

        bureau().header("If-Match", "*").body("""
                {"kind": "TOWNSHIP_CENTRAL_SCHOOL", "validFrom": "2012-09-01", "reason": "设为中心校"}""")
                .post("/v1/schools/" + code + "/reclassify").then().statusCode(200);

        var job = Imports.csv("schools",
                HEADER + code + ",新校,中心学校,民办,2000-09-01,2025-09-01," + person + ",,撤销\n");

        assertEquals(1, job.get("changed"), () -> Imports.errors(job).toString());
        bureau().get("/v1/schools/" + code).then().body("formerNames.name", contains("甲校"))
                .body("formerClassifications.kind", contains("SCHOOL"))
                .body("formerClassifications.ownership", contains("PUBLIC"))
                .body("formerClassifications.until", contains("2012-09-01"))
                .body("kind", equalTo("TOWNSHIP_CENTRAL_SCHOOL")).body("ownership", equalTo("PRIVATE"))
                .body("legalPersons.validTo", contains("2025-08-31"));
    }

    /** A private school that is to be public, and a central school under another name. */
    private void scheduleAnotherNameAndOwnership() {
        row("甲校,学校,民办,2000-09-01,", "");
        command("reclassify", "\"kind\": \"TOWNSHIP_CENTRAL_SCHOOL\", \"ownership\": \"PUBLIC\"");
        command("rename", "\"name\": \"新校\"");
    }

    @Test
    void leavesWhatIsToComeWhereTheRowSaysWhatIsToday() {
        scheduleAnotherNameAndOwnership();

        assertEquals(1, row("甲校,学校,民办,2000-09-01,", "").get("unchanged"));
        assertEquals(1, row("新校,中心学校,公办,2000-09-01,", "").get("unchanged"));
        assertEquals(1, row("甲校,,民办,2001-09-01,", "更正").get("changed"));

        bureau().get("/v1/schools/" + code).then().body("name", equalTo("甲校")).body("ownership", equalTo("PRIVATE"));
        bureau().queryParam("asOf", "2190-09-01").get("/v1/schools/" + code).then().body("name", equalTo("新校"))
                .body("ownership", equalTo("PUBLIC")).body("kind", equalTo("TOWNSHIP_CENTRAL_SCHOOL"));
    }

    @Test
    void endsASchoolBeforeWhatItWasToBecome() {
        scheduleAnotherNameAndOwnership();

        var job = row("甲校,,民办,2000-09-01,2025-09-01", "撤销");

        assertEquals(1, job.get("changed"), () -> Imports.errors(job).toString());
        bureau().queryParam("asOf", "2190-09-01").get("/v1/schools/" + code).then().body("name", equalTo("甲校"))
                .body("kind", equalTo("SCHOOL")).body("ownership", equalTo("PRIVATE"))
                .body("formerNames", empty()).body("formerClassifications", empty());
    }

    @Test
    void leavesTheKindThatItDoesNotSay() {
        row("甲校,中心学校,公办,2000-09-01,", "");

        assertEquals(1, row("乙校,,公办,2000-09-01,", "更正").get("changed"));

        bureau().get("/v1/schools/" + code).then().body("name", equalTo("乙校"))
                .body("kind", equalTo("TOWNSHIP_CENTRAL_SCHOOL"));
    }

    private void command(String command, String fields) {
        bureau().header("If-Match", "*").body("{" + fields + ", \"validFrom\": \"2190-09-01\", \"reason\": \"批复\"}")
                .post("/v1/schools/" + code + "/" + command).then().statusCode(200);
    }

    private Map<String, Object> row(String fields, String reason) {
        return Imports.csv("schools", HEADER + code + "," + fields + ",,," + reason + "\n");
    }

    @Test
    void movesTheEndOfASchoolWithItsLegalPerson() {
        var person = County.registerLegalPerson();
        close(person, "2024-07-01", "");
        for (var end : new String[]{"2024-09-01", "2024-05-01", ""}) {
            assertEquals(1, close(person, end, "更正").get("changed"), end);
        }

        bureau().get("/v1/schools/" + code).then().body("closedOn", nullValue())
                .body("legalPersons.validTo", contains(nullValue()));
    }

    private Map<String, Object> close(String person, String closedOn, String reason) {
        return Imports.csv("schools",
                HEADER + code + ",甲校,,公办,2000-09-01," + closedOn + "," + person + ",," + reason + "\n");
    }

    /** A row cannot say why; what was said before stays. */
    @Test
    void leavesACodeOfAnotherProvinceAsItIs() {
        var elsewhere = "2133" + code.substring(4);
        var row = HEADER + elsewhere + ",%s,,公办,2000-09-01,,,,更正\n";
        assertEquals(List.of("2 schoolCode school.province"),
                Imports.errors(Imports.csv("schools", row.formatted("甲校"))));
        bureau().body("""
                {"name": "甲校", "ownership": "PUBLIC", "openedOn": "2000-09-01", "codeOverride": "省际合办"}""")
                .put("/v1/schools/" + elsewhere).then().statusCode(201);

        assertEquals(1, Imports.csv("schools", row.formatted("乙校")).get("changed"));

        bureau().get("/v1/schools/" + elsewhere).then().body("codeOverride", equalTo("省际合办"))
                .body("name", equalTo("乙校"));
    }

    @Test
    void namesWhatIsUnknown() {
        assertEquals(List.of("2 legalPersonCode legal-person.unknown"),
                Imports.errors(enter("123403210000000272", "", "")));
    }

    private Map<String, Object> enter(String person, String from, String reason) {
        return Imports.csv("schools",
                HEADER + code + ",甲校,,公办,2000-09-01,," + person + "," + from + "," + reason + "\n");
    }
}
