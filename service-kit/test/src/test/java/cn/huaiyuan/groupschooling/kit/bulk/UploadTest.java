package cn.huaiyuan.groupschooling.kit.bulk;

import static cn.huaiyuan.groupschooling.kit.stack.Api.editor;
import static cn.huaiyuan.groupschooling.kit.stack.Api.title;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.kit.stack.Database;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file is called does not matter where its content shows what it is. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class UploadTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"text/csv", "text/plain", "text/comma-separated-values", "text/tab-separated-values",
            "application/csv", "application/vnd.ms-excel", "application/octet-stream", "application/kset",
            "application/x-www-form-urlencoded", "application/zip", "application/json"})
    void isTakenAsCsvUnderAnyName(String type) throws Exception {
        var title = title();

        assertEquals("CSV", job(type, csv(title).getBytes(StandardCharsets.UTF_8)).getString("format"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/wps-office.xlsx", "application/kset", "application/vnd.ms-excel", "application/octet-stream",
            "application/x-zip-compressed", "application/vnd.ms-excel.sheet.macroEnabled.12", "text/csv",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet; charset=ISO-8859-1"})
    void isTakenAsAWorkbookUnderAnyName(String type) throws Exception {
        var job = job(type, workbook(sheet -> {
        }));

        assertEquals(List.of("XLSX", "DONE"), List.of(job.getString("format"), job.getString("status")));
    }

    @ParameterizedTest
    @CsvSource({"application/x-ndjson", "application/jsonl", "text/plain", "application/octet-stream"})
    void isTakenAsJsonLinesUnderAnyName(String type) throws Exception {
        var line = "{\"title\": \"%s\", \"pages\": 1, \"kind\": null}\n".formatted(title());
        var job = job(type, line.getBytes(StandardCharsets.UTF_8));

        assertEquals(List.of("NDJSON", "UTF-8", "1"),
                List.of(job.getString("format"), job.getString("charset"), job.getString("created")));
    }

    @Test
    void isRefusedWithTheTypesThatWouldDo() throws Exception {
        var form = "--x\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\n" + csv(title()) + "\r\n--x--\r\n";

        refused("multipart/form-data; boundary=x", form.getBytes(StandardCharsets.UTF_8), "table.multipart");
        refused("text/csv; charset=Big5", csv("a").getBytes(StandardCharsets.UTF_8), "table.charset-unknown");
        refused("text/csv", new byte[]{(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A,
                (byte) 0xE1}, "table.xls");
        refused("text/csv", "<html><table/></html>".getBytes(StandardCharsets.UTF_8), null);
    }

    /** Read as UTF-8 it would be {@code ʮһСѧ}. */
    @Test
    void isReadInTheGivenCharset() throws Exception {
        var csv = "title,pages,kind\n十一小学,1,\n".getBytes("GBK");

        var given = job("text/csv; charset=GBK", csv);
        assertEquals(List.of("DONE", "GB18030"), List.of(given.getString("status"), given.getString("charset")));
        assertEquals(1, Database.count("note where title = ?", "十一小学"));

        var guessed = job("text/csv", csv);
        assertEquals("REFUSED", guessed.getString("status"));
        assertEquals(List.of("0 null table.charset-ambiguous"), new Submission(guessed.getString("id")).errors());
        assertEquals(0, Database.count("note where title = ?", "ʮһСѧ"));
    }

    /** Its bytes are GBK text too, of characters that nobody writes. */
    @Test
    void isNotReadInAGivenCharsetThatMakesNoChineseOfIt() throws Exception {
        var job = job("text/csv; charset=GBK", "title,pages,kind\n实验中学,1,\n".getBytes(StandardCharsets.UTF_8));

        assertEquals("REFUSED", job.getString("status"));
        assertEquals(List.of("0 null table.charset-doubtful"), new Submission(job.getString("id")).errors());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "/"})
    void isRefusedWithWhatWouldDoUnderNoTypeAtAll(String type) throws Exception {
        var answer = send(type, csv(title()).getBytes(StandardCharsets.UTF_8));

        assertEquals(415, answer.statusCode(), answer.body());
        assertEquals(true, JsonPath.from(answer.body()).getString("detail").contains("text/csv"), answer.body());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,UTF-8,text/csv; charset=", "GB18030,GB18030,text/csv; charset=binary",
            "UTF-8,UTF-8,application/octet-stream; charset=binary", "UTF-8,UTF-8,text/csv; charset=\"\"",
            "UTF-8,UTF-8,text/csv; charset",
            "UTF-8,UTF-8,text/csv", "GB18030,GB18030,text/csv", "UTF-16LE,UTF-16LE,text/csv",
            "GBK,GB18030,text/csv; charset=ISO-8859-1"})
    void tellsTheCharsetThatWasTaken(String written, String taken, String type) throws Exception {
        var csv = "标题,页数,类别\n" + title() + "怀远,1,普通\n";

        assertEquals(taken, job(type, csv.getBytes(Charset.forName(written))).getString("charset"));
    }

    @Test
    void tellsWhatIsHiddenInADryRun() throws Exception {
        var job = job("application/octet-stream", workbook(sheet -> {
            var hidden = sheet.createRow(2);
            hidden.createCell(0).setCellValue(title());
            hidden.createCell(1).setCellValue(2);
            hidden.setZeroHeight(true);
            sheet.getRow(1).createCell(4).setCellValue("x");
            sheet.setColumnHidden(4, true);
        }));

        assertEquals(1, job.getInt("rowsTotal"));
        assertEquals(1, job.getInt("sheets[0].hiddenRows"));
        assertEquals(List.of("3"), job.getList("sheets[0].hiddenRowNumbers"));
        assertEquals(List.of("E"), job.getList("sheets[0].hiddenColumns"));
    }

    @Test
    void refusesARowWhoseFormulaHasNoResult() throws Exception {
        var job = job("application/octet-stream",
                workbook(sheet -> sheet.getRow(1).createCell(1).setCellFormula("1+1")));

        assertEquals(1, job.getInt("refused"));
        assertEquals(List.of("2 pages cell.not-computed"), new Submission(job.getString("id")).errors());
        editor().get("/v1/imports/" + job.getString("id") + "/errors").then()
                .body("items[0].message", containsString("B2")).body("items[0].value", equalTo(null));
    }

    private static String csv(String title) {
        return "title,pages,kind\n" + title + ",1,\n";
    }

    private static byte[] workbook(Consumer<XSSFSheet> content) throws IOException {
        try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            var header = sheet.createRow(0);
            header.createCell(0).setCellValue("title");
            header.createCell(1).setCellValue("pages");
            header.createCell(2).setCellValue("kind");
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue(title());
            row.createCell(1).setCellValue(1);
            content.accept(sheet);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void refused(String type, byte[] content, String violation) throws Exception {
        var answer = send(type, content);
        var problem = JsonPath.from(answer.body());

        assertEquals(415, answer.statusCode(), answer.body());
        assertEquals("unsupported-table", problem.getString("code"));
        assertEquals(violation, problem.getString("violations[0].code"));
        for (var does : List.of("text/csv", "application/x-ndjson", "spreadsheetml.sheet")) {
            assertEquals(true, problem.getString("detail").contains(does), answer.body());
        }
    }

    private static JsonPath job(String type, byte[] content) throws Exception {
        var answer = send(type, content);
        assertEquals(202, answer.statusCode(), answer.body());
        return new Submission(JsonPath.from(answer.body()).getString("id")).end();
    }

    /** Just as it is: the client of other tests adds to content types. */
    private static HttpResponse<String> send(String type, byte[] content) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port
                + "/v1/imports?kind=notes"))
                .header("Authorization", "Bearer " + EmbeddedStackResource.tokens().token("editor", "edu-bureau"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(content));
        if (type != null) {
            request.header("Content-Type", type);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
