package cn.huaiyuan.groupschooling.group;

import static cn.huaiyuan.groupschooling.group.County.admission;
import static cn.huaiyuan.groupschooling.group.County.asMember;
import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.foundGroup;
import static cn.huaiyuan.groupschooling.group.County.groupCode;
import static cn.huaiyuan.groupschooling.group.County.number;
import static cn.huaiyuan.groupschooling.group.County.registerSchool;
import static cn.huaiyuan.groupschooling.group.County.schoolCode;
import static cn.huaiyuan.groupschooling.group.County.unit;
import static cn.huaiyuan.groupschooling.group.County.unitCode;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists as files say what their pages say: a school of so many units that neither a page nor two hold them. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class ExportTest {
    private static final int CAMPUSES = 60;
    private static final String OF_UNIT = "select m.id from membership m join unit u on u.id = m.unit_id where u.unit_code = ?";
    private static int school;
    private static int group;

    @BeforeEach
    void registerOnce() {
        if (school == 0) {
            register();
        }
    }

    private static void register() {
        school = number();
        group = number();
        registerSchool(school);
        foundGroup(group);
        for (int campus = 1; campus <= CAMPUSES; campus++) {
            var unitCode = on(campus, unitCode(school));
            bureau().body(on(campus, unit(school, campus % 2 == 0 ? "2000-09-01" : "2010-09-01", null, "")))
                    .put("/v1/units/" + unitCode).then().statusCode(201);
            bureau().body(on(campus, admission(group, school, campus == 1 ? "HQ" : "MEMBER", true, "2024-02-20",
                    campus % 3 == 0 ? "2025-07-31" : null))).post("/v1/memberships").then().statusCode(201);
        }
    }

    private static String on(int campus, String text) {
        return text.replace("-C01", "-C%02d".formatted(campus));
    }

    @Test
    void unitsAreTheSameInEveryForm() throws IOException {
        var list = "/v1/units?school=" + schoolCode(school) + "&stage=PRIMARY&asOf=2026-09-01&sort=-unitCode&";
        var fields = List.of("id", "unitCode", "campusCode", "asOf", "schoolCode", "displayName", "stage", "openedOn",
                "closedOn");

        var pages = pages(list, fields);
        assertEquals(CAMPUSES, pages.size());
        assertEquals(pages, csv(list, fields));
        assertEquals(pages, xlsx(list, fields, "units"));
    }

    @Test
    void campusesAreTheSameInEveryForm() throws IOException {
        var list = "/v1/campuses?school=" + schoolCode(school) + "&group=" + groupCode(group) + "&asOf=2026-09-01&";
        var fields = List.of("campusCode", "asOf", "openedOn", "closedOn");

        var pages = pages(list, fields);
        assertEquals(CAMPUSES * 2 / 3, pages.size());
        assertEquals(pages, csv(list, fields));
        assertEquals(pages, xlsx(list, fields, "campuses"));
    }

    @Test
    void membershipsAreTheSameInEveryForm() throws IOException {
        var list = "/v1/memberships?group=" + groupCode(group) + "&asOf=2026-09-01&";
        var fields = List.of("id", "groupCode", "unitCode", "role", "primary", "validFrom", "validTo", "status");

        var pages = pages(list, fields);
        assertEquals(CAMPUSES * 2 / 3, pages.size());
        assertEquals(pages, csv(list, fields));
        assertEquals(pages, xlsx(list, fields, "memberships"));
        assertEquals(CAMPUSES, csv("/v1/memberships?history=true&group=" + groupCode(group) + "&", fields).size());
    }

    /** The export waits at the end of its first page for a lock, and meanwhile the unit goes to another group. */
    @Test
    void aUnitThatMovesMeanwhileIsInOneGroup() throws Exception {
        var other = number();
        foundGroup(other);
        var codes = IntStream.rangeClosed(1, CAMPUSES).mapToObj(campus -> on(campus, unitCode(school)))
                .toArray(String[]::new);
        byte[] file;
        try (var database = Register.connect(); var watch = Register.connect()) {
            database.setAutoCommit(false);
            execute(database, "lock table education_group in access exclusive mode");
            var export = CompletableFuture.supplyAsync(() -> asMember(codes)
                    .get("/v1/memberships?asOf=2025-01-01&format=csv").then().statusCode(200).extract().asByteArray());
            await().until(() -> Register.waiting(watch) > 0);
            execute(database, "update membership set valid_to = '2024-05-31' where id = (" + OF_UNIT + ")", codes[1]);
            execute(database,
                    """
                            insert into membership (id, version, group_id, unit_id, role, is_primary, valid_from, reason, status)
                            select uuidv7(), 1, g.id, u.id, 'MEMBER', true, '2024-06-01', 'JOINED', 'ACTIVE'
                              from education_group g, unit u where g.group_code = ? and u.unit_code = ?""",
                    groupCode(other), codes[1]);
            database.commit();
            file = export.get();
            execute(database,
                    "delete from membership where group_id = (select id from education_group where group_code = ?)",
                    groupCode(other));
            execute(database, "update membership set valid_to = null where id = (" + OF_UNIT + ")", codes[1]);
            database.commit();
        }

        assertEquals(CAMPUSES, records(file).size());
        assertEquals(List.of(groupCode(other)), records(file).stream()
                .filter(row -> row.getField("unitCode").equals(codes[1])).map(row -> row.getField("groupCode"))
                .toList());
    }

    private static void execute(Connection database, String sql, String... values) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    /** What a page looks up for all of its items is looked up anew for the next one. */
    @Test
    void standingsAreTheSameInEveryForm() throws IOException {
        var last = on(CAMPUSES, unitCode(school));
        bureau().body("""
                {"unit": "%s", "document": "list", "validFrom": "2024-09-01"}""".formatted(last))
                .post("/v1/designations").then().statusCode(201);
        var list = "/v1/standings?group=" + groupCode(group) + "&asOf=2025-01-01&";
        var fields = List.of("unitCode", "weak", "newSchool");

        var pages = pages(list, fields);
        assertEquals(CAMPUSES, pages.size());
        assertEquals("true", pages.get(CAMPUSES - 1).get("weak"));
        assertEquals(pages, csv(list, fields));
    }

    @Test
    void reachIsTheSame() {
        var one = on(7, unitCode(school));
        var file = asMember(one).get("/v1/units?format=csv&school=" + schoolCode(school)).then().statusCode(200)
                .extract().asByteArray();

        assertEquals(List.of(one), records(file).stream().map(row -> row.getField("unitCode")).toList());
    }

    @Test
    void columnsSpeakChinese() {
        var token = EmbeddedStackResource.tokens().token("x", "edu-bureau");
        var file = given().auth().oauth2(token).accept("text/csv").get("/v1/groups").then().statusCode(200).extract()
                .asByteArray();

        var header = records(file).get(0).getHeader();
        assertTrue(header.containsAll(List.of("集团代码", "当日.类别", "总校.校区学段代码", "总校.起始日期", "人事权限", "历次类别")),
                header.toString());
    }

    @Test
    void filesAreNoPages() {
        bureau().get("/v1/units?format=xlsx&cursor=x&limit=7").then().statusCode(400).body("violations.parameter",
                hasItems("cursor", "limit"));
        bureau().accept("text/html").get("/v1/units").then().statusCode(406).body("code", equalTo("not-acceptable"));
    }

    private static List<Map<String, String>> pages(String list, List<String> fields) {
        var found = new ArrayList<Map<String, String>>();
        String cursor = null;
        do {
            var page = bureau().get(list + "limit=50" + (cursor == null ? "" : "&cursor=" + cursor)).then()
                    .statusCode(200).extract().jsonPath();
            page.<Map<String, Object>>getList("items")
                    .forEach(item -> found.add(row(fields, field -> Objects.toString(item.get(field), ""))));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return found;
    }

    private static List<Map<String, String>> csv(String list, List<String> fields) {
        var file = bureau().get(list + "format=csv").then().statusCode(200).extract().asByteArray();
        return records(file).stream().map(row -> row(fields, row::getField)).toList();
    }

    private static List<Map<String, String>> xlsx(String list, List<String> fields, String name) throws IOException {
        InputStream file = bureau().get(list + "format=xlsx").then().statusCode(200).extract().asInputStream();
        var formatter = new DataFormatter();
        try (var book = new XSSFWorkbook(file)) {
            var sheet = book.getSheet(name);
            var columns = new HashMap<String, Integer>();
            sheet.getRow(0).forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
            var found = new ArrayList<Map<String, String>>();
            for (int i = 1; i <= sheet.getLastRowNum(); i++) {
                var row = sheet.getRow(i);
                found.add(row(fields, field -> formatter.formatCellValue(row.getCell(columns.get(field)))));
            }
            return found;
        }
    }

    private static List<NamedCsvRecord> records(byte[] file) {
        return CsvReader.builder().ofNamedCsvRecord(new String(file, StandardCharsets.UTF_8).substring(1)).stream()
                .toList();
    }

    private static Map<String, String> row(List<String> fields,
            Function<String, String> value) {
        var row = new HashMap<String, String>();
        fields.forEach(field -> row.put(field, value.apply(field)));
        return row;
    }
}
