package cn.huaiyuan.groupschooling.group.census;

import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.number;
import static cn.huaiyuan.groupschooling.group.County.unitCode;
import static org.hamcrest.Matchers.equalTo;
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
class CensusImportTest {
    private static final String HEADER = "单位代码,学年,学生数,班级数,更正原因,依据文件\n";
    private final String unit = unitCode(number());

    @Test
    void saysWhyAndOnWhatGroundItRecordsWhatIsFrozen() {
        County.registerUnit(Integer.parseInt(unit.substring(4, 10)));

        assertEquals(List.of("2 reason census.frozen", "2 document census.frozen"),
                Imports.errors(enter("2024-2025", "\"1,459\"", "38", "", "")));
        assertEquals(1, enter("2024-2025", "\"1,459\"", "38", "补录", "怀教体〔2026〕1号").get("created"));
        assertEquals(1, enter("2024-2025", "1459", "38", "", "").get("unchanged"));
        assertEquals(1, enter("２０２４-２０２５", "1460", "38", "更正", "怀教体〔2026〕2号").get("changed"));

        bureau().get("/v1/units/" + unit + "/censuses/2024-2025").then().body("students", equalTo(1460));
    }

    @Test
    void recordsAnewWhatWasVoided() {
        County.registerUnit(Integer.parseInt(unit.substring(4, 10)));
        enter("2024-2025", "1459", "38", "补录", "怀教体〔2026〕1号");
        bureau().header("If-Match", "\"1\"").body("""
                {"reason": "单位误录", "document": "怀教体〔2026〕2号"}""")
                .post("/v1/units/" + unit + "/censuses/2024-2025/void").then().statusCode(200);

        assertEquals(List.of("2 reason census.frozen", "2 document census.frozen"),
                Imports.errors(enter("2024-2025", "1459", "38", "", "")));
        assertEquals(1, enter("2024-2025", "1459", "38", "核对无误", "怀教体〔2026〕3号").get("changed"));

        bureau().get("/v1/units/" + unit + "/censuses/2024-2025").then().body("status", equalTo("ACTIVE"))
                .body("document", equalTo("怀教体〔2026〕3号"));
    }

    @Test
    void namesUnitsAndYearsThatThereAreNot() {
        assertEquals(List.of("2 unitCode unit.unknown", "2 schoolYear school-year"),
                Imports.errors(enter("2024-2026", "1", "1", "", "")));
        assertEquals(List.of("2 students type", "2 classes Max"),
                Imports.errors(enter("2024-2025", "许多", "401", "", "")));
    }

    private Map<String, Object> enter(String year, String students, String classes, String reason,
            String document) {
        return Imports.csv("censuses", HEADER + unit + "," + year + "," + students + "," + classes + "," + reason + ","
                + document + "\n");
    }
}
