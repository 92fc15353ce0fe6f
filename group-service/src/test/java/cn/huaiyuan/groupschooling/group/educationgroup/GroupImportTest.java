package cn.huaiyuan.groupschooling.group.educationgroup;

import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.groupCode;
import static cn.huaiyuan.groupschooling.group.County.number;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.Imports;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class GroupImportTest {
    private static final String HEADER = "集团代码,集团名称,集团类别,成立日期,撤销日期,集团类型,治理方式,依据文件,是否假定,更正原因\n";
    private final String code = groupCode(number());

    @Test
    void foundsAndCorrects() {
        assertEquals(1, enter("甲集团", "紧密型,团队管理法", "").get("created"));
        assertEquals(1, enter("甲集团", "紧密型,团队管理法", "").get("unchanged"));
        assertEquals(List.of("2 reason reason.required"), Imports.errors(enter("乙集团", "紧密型,团队管理法", "")));
        assertEquals(1, enter("乙集团", "紧密型,团队管理法", "更名").get("changed"));

        bureau().get("/v1/groups/" + code).then().body("name", equalTo("乙集团"))
                .body("current.tier", equalTo("TIGHT")).body("current.assumed", equalTo(true));
    }

    @Test
    void leavesTheNamesBeforeTheLastAlone() {
        enter("甲集团", "紧密型,团队管理法", "");
        bureau().header("If-Match", "*").body("{\"name\": \"乙集团\", \"validFrom\": \"2025-09-01\", \"reason\": \"更名\"}")
                .post("/v1/groups/" + code + "/rename").then().statusCode(200);

        assertEquals(1, enter("丙集团", "紧密型,团队管理法", "更正").get("changed"));

        bureau().get("/v1/groups/" + code).then().body("name", equalTo("丙集团"))
                .body("formerNames.name", contains("甲集团"));
    }

    @Test
    void leavesTheNameThatIsToComeUnlessItsEndIsBefore() {
        enter("甲集团", "紧密型,团队管理法", "");
        bureau().header("If-Match", "*").body("{\"name\": \"乙集团\", \"validFrom\": \"2190-09-01\", \"reason\": \"更名\"}")
                .post("/v1/groups/" + code + "/rename").then().statusCode(200);
        var ended = HEADER + code + ",甲集团,城区,2024-02-20,2026-07-01,紧密型,团队管理法,怀教组〔2024〕1号,是,撤销\n";

        assertEquals(1, enter("甲集团", "紧密型,团队管理法", "").get("unchanged"));
        bureau().queryParam("asOf", "2190-09-01").get("/v1/groups/" + code).then().body("name", equalTo("乙集团"));
        assertEquals(1, Imports.csv("groups", ended).get("changed"));

        bureau().queryParam("asOf", "2190-09-01").get("/v1/groups/" + code).then().body("name", equalTo("甲集团"))
                .body("formerNames", empty());
    }

    @Test
    void movesTheEndOfAGroupWithItsTier() {
        enter("甲集团", "紧密型,团队管理法", "");
        for (var end : new String[]{"2026-07-01", "2026-09-01", ""}) {
            assertEquals(1, Imports.csv("groups", HEADER + code + ",甲集团,城区,2024-02-20," + end
                    + ",紧密型,团队管理法,怀教组〔2024〕1号,是,更正\n").get("changed"), end);
        }

        bureau().get("/v1/groups/" + code).then().body("current.tier", equalTo("TIGHT"))
                .body("current.validTo", equalTo(null));
    }

    @Test
    void leavesTheTierToApplications() {
        enter("甲集团", "松散型,协议", "");

        assertEquals(List.of("2 tier tier.by-application"),
                Imports.errors(enter("甲集团", "紧密型,团队管理法", "更正")));
        assertEquals(List.of("2 governance tier.governance"), Imports.errors(Imports.csv("groups",
                HEADER + groupCode(number()) + ",丙集团,其他,2024-02-20,,松散型,单法人制,怀教组〔2024〕1号,否,\n")));
    }

    private Map<String, Object> enter(String name, String tier, String reason) {
        return Imports.csv("groups",
                HEADER + code + "," + name + ",城区,2024-02-20,," + tier + ",怀教组〔2024〕1号,是," + reason + "\n");
    }
}
