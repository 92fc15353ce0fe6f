package cn.huaiyuan.groupschooling.group;

import static cn.huaiyuan.groupschooling.group.County.admission;
import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.groupCode;
import static cn.huaiyuan.groupschooling.group.County.number;
import static cn.huaiyuan.groupschooling.group.County.schoolCode;
import static cn.huaiyuan.groupschooling.group.County.unit;
import static cn.huaiyuan.groupschooling.group.County.unitCode;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Every list that can be imported is as it was if its export is imported again, whatever its texts look like. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class RoundTripTest {
    private static final List<String> ODD = List.of("-甲校区", "'-乙校区", "=丙,\"校区\"", "_x0041_丁校区", "''戊校区", "＠己校区",
            "甲 校区");
    /** Where the list has another name for a field of the table. */
    private static final Map<String, String> NAMES = Map.of("group", "groupCode", "unit", "unitCode", "tier",
            "current.tier", "governance", "current.governance", "document", "current.document", "assumed",
            "current.assumed", "changeReason", "-", "legalPersonFrom", "-");

    private final int number = number();

    @Test
    void listsComeBackAsTheyWere() throws IOException {
        var legalPersons = new TreeSet<String>();
        var schools = new TreeSet<String>();
        var groups = new TreeSet<String>();
        var units = new TreeSet<String>();
        County.registerSchool(number);
        County.foundGroup(number);
        for (var name : ODD) {
            legalPersons.add(legalPerson(name));
            schools.add(school(name));
            groups.add(group(name));
            units.add(unitIn(number, units.size() + 1, name));
        }
        bureau().body(admission(number, number, "HQ", true, "2024-02-20", null)).post("/v1/memberships").then()
                .statusCode(201);

        comesBack("legal-persons", "legalPersonCode", legalPersons);
        comesBack("schools", "schoolCode", schools);
        comesBack("groups", "groupCode", groups);
        comesBack("units", "unitCode", units);
        comesBack("memberships", "groupCode", Set.of(groupCode(number)));
        bureau().body(Map.of("students", 45, "classes", 1, "reason", "补 录", "document", "甲 字")).put("/v1/units/"
                + units.first() + "/censuses/2024-2025").then().statusCode(201);
        comesBack("censuses", "unitCode", Set.of(units.first()));
    }

    private void comesBack(String kind, String key, Set<String> keys) throws IOException {
        var asCsv = Imports.end(kind, "application/octet-stream", csv(kind, key, keys), Map.of());
        assertEquals(List.of("DONE", keys.size(), List.of()),
                List.of(asCsv.get("status"), asCsv.get("unchanged"), Imports.errors(asCsv)), kind);
        var asXlsx = Imports.end(kind, "application/octet-stream", xlsx(kind, key, keys), Map.of());
        assertEquals(List.of("DONE", keys.size(), List.of()),
                List.of(asXlsx.get("status"), asXlsx.get("unchanged"), Imports.errors(asXlsx)), kind);
    }

    private static byte[] export(String kind, String format) {
        return bureau().queryParam("format", format).get("/v1/" + kind).then().statusCode(200).extract().asByteArray();
    }

    /** The columns of the table, with the cells of the export just as they stand. */
    private static byte[] csv(String kind, String key, Set<String> keys) throws IOException {
        var text = new StringWriter();
        var fields = fields(kind);
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(fields);
            CsvReader.builder().ofNamedCsvRecord(new String(export(kind, "csv"), StandardCharsets.UTF_8).substring(1))
                    .stream().filter(row -> keys.contains(row.getField(key))).forEach(row -> csv.writeRecord(
                            fields.stream().map(field -> row.findField(exported(field)).orElse("")).toList()));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(String kind, String key, Set<String> keys) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(export(kind, "xlsx")));
                var out = new ByteArrayOutputStream()) {
            var sheet = book.getSheetAt(0);
            var columns = new HashMap<String, Integer>();
            sheet.getRow(0).forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
            var keyColumn = columns.get(key);
            for (int i = sheet.getLastRowNum(); i > 0; i--) {
                var row = sheet.getRow(i);
                if (!keys.contains(row.getCell(keyColumn).getStringCellValue())) {
                    sheet.removeRow(row);
                }
            }
            var kept = new ArrayList<Integer>();
            var width = columns.size();
            for (var field : fields(kind)) {
                var column = columns.containsKey(exported(field)) ? columns.get(exported(field)) : width++;
                kept.add(column);
                sheet.getRow(0).createCell(column).setCellValue(field);
            }
            for (var row : sheet) {
                columns.values().stream().filter(column -> !kept.contains(column) && row.getCell(column) != null)
                        .forEach(column -> row.removeCell(row.getCell(column)));
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private static List<String> fields(String kind) {
        return bureau().get("/v1/imports/kinds").then().statusCode(200).extract().jsonPath()
                .getList("find { it.name == '" + kind + "' }.columns.field");
    }

    private static String exported(String field) {
        return NAMES.getOrDefault(field, field);
    }

    private static String legalPerson(String name) {
        var code = LegalPersonCodes.next();
        bureau().body(Map.of("name", name, "registeredOn", "1999-07-01")).put("/v1/legal-persons/" + code).then()
                .statusCode(201);
        return code;
    }

    private static String school(String name) {
        var code = schoolCode(number());
        bureau().body(Map.of("name", name, "ownership", "PUBLIC", "openedOn", "2000-09-01")).put("/v1/schools/" + code)
                .then().statusCode(201);
        return code;
    }

    private static String group(String name) {
        var number = number();
        bureau().body(County.founding(number).replace("Group " + number, name.replace("\"", "\\\""))).post("/v1/groups")
                .then()
                .statusCode(201);
        return groupCode(number);
    }

    private static String unitIn(int school, int campus, String name) {
        var code = "-C%02d".formatted(campus);
        var body = unit(school, "2000-09-01", null, "").replace("-C01", code)
                .replace("Campus " + school, name.replace("\"", "\\\""));
        bureau().body(body).put("/v1/units/" + unitCode(school).replace("-C01", code)).then().statusCode(201);
        return unitCode(school).replace("-C01", code);
    }
}
