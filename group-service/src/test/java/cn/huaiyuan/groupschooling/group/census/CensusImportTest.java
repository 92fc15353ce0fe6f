package cn.huaiyuan.groupschooling.group.census;

import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.number;
import static cn.huaiyuan.groupschooling.group.County.unitCode;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.County;
import cn.huaiyuan.groupschooling.group.Imports;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class CensusImportTest {
    private static final String HEADER = "单位代码,学年,学生数,班级数,更正原因,依据文件\n";
    private static final String WAITED_FOR = """
            select exists (select 1 from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid)))""";
    private final String unit = unitCode(number());

    @Inject
    DataSource dataSource;

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
        assertEquals(List.of("2 students type", "2 classes Max", "2 schoolYear school-year"),
                Imports.errors(enter("2026", "许多", "401", "", "")));
    }

    /** What it decides by is read behind the lock. */
    @Test
    void waitsForWhoeverChangesTheUnit() throws Exception {
        County.registerUnit(Integer.parseInt(unit.substring(4, 10)));
        enter("2020-2021", "1459", "38", "补录", "x");
        try (var connection = dataSource.getConnection(); var close = connection.prepareStatement("""
                update unit set closed_on = '2022-09-01', version = version + 1 where unit_code = ?""")) {
            connection.setAutoCommit(false);
            close.setString(1, unit);
            close.executeUpdate();
            var table = CompletableFuture.supplyAsync(() -> enter("2024-2025", "1459", "38", "补录", "x"));
            await().atMost(Duration.ofSeconds(30)).until(() -> isWaitedFor(connection));
            connection.commit();

            assertEquals(List.of("2 schoolYear census.unit-closed"), Imports.errors(table.get()));
        }
    }

    private static boolean isWaitedFor(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var waiting = statement.executeQuery(WAITED_FOR)) {
            return waiting.next() && waiting.getBoolean(1);
        }
    }

    private Map<String, Object> enter(String year, String students, String classes, String reason,
            String document) {
        return Imports.csv("censuses", HEADER + unit + "," + year + "," + students + "," + classes + "," + reason + ","
                + document + "\n");
    }
}
