package cn.huaiyuan.groupschooling.group.legalperson;

import static cn.huaiyuan.groupschooling.group.County.as;
import static cn.huaiyuan.groupschooling.group.County.bureau;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.County;
import cn.huaiyuan.groupschooling.group.Imports;
import cn.huaiyuan.groupschooling.group.LegalPersonCodes;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class LegalPersonImportTest {
    private static final String HEADER = "统一社会信用代码,法人名称,登记日期,注销日期,注销批准文号,校验不符说明,更正原因\n";

    @Test
    void followsTheRulesOfASingleCall() {
        var good = LegalPersonCodes.next();
        var bad = good.substring(0, 17) + (good.endsWith("0") ? "1" : "0");
        var numeric = "1.23403E+17";
        var job = Imports.csv("legal-persons", HEADER + good.toLowerCase() + ",甲校,2010-09-01,,,,\n" + bad
                + ",乙校,2010.09,,,,\n" + numeric + ",丙校,2010-09-01,,,,\n" + bad + ",丁校,2010-09-01,,,证书如此,\n"
                + LegalPersonCodes.next() + ",戊校,2010-09-01,2020-01-01,,,\n");

        assertEquals(List.of("3 legalPersonCode legal-person.check", "4 legalPersonCode code.digits-lost",
                "5 null row.repeated", "6 deregistrationDocument legal-person.approval"), Imports.errors(job));
        bureau().get("/v1/legal-persons/" + good).then().statusCode(200).body("name", equalTo("甲校"));
    }

    @Test
    void isOpenToTheEstablishmentOffice() {
        var table = (HEADER + LegalPersonCodes.next() + ",甲校,2010-09-01,,,,\n").getBytes(StandardCharsets.UTF_8);

        assertEquals(1, Imports.end(as("establishment-office"), "legal-persons", "text/csv", table, Map.of())
                .get("created"));
        as("establishment-office").contentType("text/csv").queryParam("kind", "schools").body(table)
                .post("/v1/imports").then().statusCode(403);
        as("reader").contentType("text/csv").queryParam("kind", "legal-persons").body(table).post("/v1/imports")
                .then().statusCode(403);
    }

    @Test
    void reportsARowThatTheDatabaseRefuses() {
        var code = County.registerLegalPerson();
        var number = County.number();
        bureau().body("""
                {"name": "School", "ownership": "PUBLIC", "openedOn": "2000-09-01",
                 "legalPersons": [{"legalPersonCode": "%s", "validFrom": "2000-09-01"}]}""".formatted(code))
                .put("/v1/schools/" + County.schoolCode(number)).then().statusCode(201);
        var other = LegalPersonCodes.next();
        var table = HEADER + code + ",Legal person,2005-01-01,,,,更正\n" + other + ",甲校,2010-09-01,,,,\n";

        var whole = Imports.end("legal-persons", "text/csv", table.getBytes(StandardCharsets.UTF_8),
                Map.of("atomic", true));
        assertEquals("REFUSED", whole.get("status"));
        assertEquals(List.of("2 null school-legal-person-within-its-life"), Imports.errors(whole));
        bureau().get("/v1/legal-persons/" + other).then().statusCode(404);

        var single = Imports.csv("legal-persons", table);
        assertEquals(List.of("2 null school-legal-person-within-its-life"), Imports.errors(single));
        bureau().get("/v1/legal-persons/" + other).then().statusCode(200);
    }

    @Test
    void entersAnewWhatWasVoided() {
        var code = County.registerLegalPerson();
        bureau().header("If-Match", "\"1\"").body("{\"reason\": \"误录\"}").post("/v1/legal-persons/" + code + "/void")
                .then().statusCode(200);
        var row = code + ",Legal person,1999-07-01,,,,";

        assertEquals(List.of("2 reason reason.required"),
                Imports.errors(Imports.csv("legal-persons", HEADER + row + "\n")));
        assertEquals(List.of("2 legalPersonCode legal-person.unknown"), Imports.errors(school(code)));
        assertEquals(1, Imports.csv("legal-persons", HEADER + row + "核对无误\n").get("changed"));
        assertEquals(1, school(code).get("created"));

        bureau().get("/v1/legal-persons/" + code).then().body("status", equalTo("ACTIVE"));
    }

    private static Map<String, Object> school(String legalPerson) {
        return Imports.csv("schools", "学校标识码,学校名称,学校类型,办学性质,开办日期,关闭日期,统一社会信用代码,法人起始日期,更正原因\n"
                + County.schoolCode(County.number()) + ",丙校,学校,公办,2010-09-01,," + legalPerson + ",2010-09-01,\n");
    }
}
