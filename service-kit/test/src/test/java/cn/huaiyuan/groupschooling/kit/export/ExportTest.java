package cn.huaiyuan.groupschooling.kit.export;

import static cn.huaiyuan.groupschooling.kit.problem.ProblemAssert.assertProblem;
import static cn.huaiyuan.groupschooling.kit.problem.ProblemAssert.violations;
import static cn.huaiyuan.groupschooling.kit.stack.Api.NOTES;
import static cn.huaiyuan.groupschooling.kit.stack.Api.as;
import static cn.huaiyuan.groupschooling.kit.stack.Api.draft;
import static cn.huaiyuan.groupschooling.kit.stack.Api.editor;
import static cn.huaiyuan.groupschooling.kit.stack.Api.title;
import static cn.huaiyuan.groupschooling.kit.stack.Api.written;
import static cn.huaiyuan.groupschooling.kit.stack.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import cn.huaiyuan.groupschooling.kit.note.FaultResource;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.stack.Database;
import cn.huaiyuan.groupschooling.kit.time.Clocks;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import de.siegmar.fastcsv.reader.CsvReader;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes of the far future, of which there are more than a page of any size. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class ExportTest {
    private static final int NOTES_THERE = 1_234;
    private static final String OURS = NOTES + "?writtenSince=2198-01-01&kind=URGENT";
    private static final String MOVING = "/v1/faults/moving-list?format=csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    Snapshot snapshot;
    @Inject
    Session session;

    @BeforeEach
    void write() {
        Database.execute(
                """
                        insert into note
                        select uuidv7(), 1, 'exported ' || i, i, 'URGENT', date '2198-01-01', '=' || i, case when i %% 2 = 0 then 'VOIDED' else 'ACTIVE' end
                          from generate_series(1, %d) i
                        on conflict do nothing"""
                        .formatted(NOTES_THERE));
    }

    @Test
    void hasAllOfTheListInItsOrder() {
        var answer = editor().get(OURS + "&sort=-pages&format=csv");

        var rows = rows(answer);
        assertEquals(List.of("id", "标题", "pages", "kind", "writtenOn", "text", "voided"), rows.get(0));
        assertEquals(IntStream.rangeClosed(1, NOTES_THERE).mapToObj(i -> Integer.toString(NOTES_THERE + 1 - i))
                .toList(), rows.stream().skip(1).map(row -> row.get(2)).toList());
        assertEquals(List.of("exported 2", "2", "URGENT", "2198-01-01", "'=2", "是"),
                rows.get(NOTES_THERE - 1).subList(1, 7));
    }

    @Test
    void isAWorkbookToo() throws IOException {
        var answer = editor().header("Accept-Language", "en").get(OURS + "&sort=pages&format=xlsx");

        assertEquals(XLSX, answer.contentType());
        try (var book = new XSSFWorkbook(answer.then().statusCode(200).extract().body().asInputStream())) {
            var sheet = book.getSheet("notes");
            assertEquals(NOTES_THERE, sheet.getLastRowNum());
            assertEquals("title", sheet.getRow(0).getCell(1).getStringCellValue());
            var second = sheet.getRow(2);
            assertEquals(2, second.getCell(2).getNumericCellValue());
            assertEquals(LocalDate.of(2198, 1, 1), second.getCell(4).getLocalDateTimeCellValue().toLocalDate());
            assertEquals("=2", second.getCell(5).getStringCellValue());
            assertEquals("true", second.getCell(6).getStringCellValue());
        }
    }

    @Test
    void isAFileOfTheDayThatNobodyKeeps() {
        var answer = editor().get(OURS + "&format=csv");

        assertEquals("text/csv;charset=UTF-8", answer.contentType());
        assertEquals("attachment; filename=\"notes-" + LocalDate.now(Clocks.ZONE) + ".csv\"",
                answer.header("Content-Disposition"));
        assertEquals("private, no-store", answer.header("Cache-Control"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void namesTheColumnsOfAnEmptyList(String format) throws IOException {
        var answer = editor().get(NOTES + "?writtenSince=2199-12-31&format=" + format);

        if (format.equals("csv")) {
            assertEquals(1, rows(answer).size());
        } else {
            try (var book = new XSSFWorkbook(answer.asInputStream())) {
                assertEquals(0, book.getSheet("notes").getLastRowNum());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"text/csv, text/html;q=0.5 | text/csv;charset=UTF-8", XLSX + " | " + XLSX,
            "*/* | application/json;charset=UTF-8"})
    void isAskedForByHeader(String accept, String type) {
        assertEquals(type, editor().accept(accept).get(OURS).then().statusCode(200).extract().contentType());
    }

    @Test
    void isAskedForByParameterWhateverTheHeader() {
        assertEquals("application/json;charset=UTF-8",
                editor().accept("text/csv").get(OURS + "&format=json").contentType());
        assertEquals("text/csv;charset=UTF-8", editor().accept("text/html").get(OURS + "&format=csv").contentType());
    }

    @Test
    void isOfAListAndNoOtherType() {
        assertProblem(editor().accept("application/pdf").get(OURS), 406, "not-acceptable");
        assertProblem(editor().accept("text/csv").get(NOTES + "/" + written(title())), 406, "not-acceptable");
        assertProblem(editor().accept("text/csv").get("/v1/changes"), 406, "not-acceptable");
        assertEquals("format parameter.unknown", violations(editor().get("/v1/changes?format=csv")));
    }

    @Test
    void isNoPage() {
        assertEquals("cursor export.whole, limit export.whole",
                violations(editor().get(OURS + "&limit=5&cursor=x&format=csv")));
        assertEquals("limit export.whole", violations(editor().accept("text/csv").get(OURS + "&limit=5")));
        assertEquals("format enum", violations(editor().get(OURS + "&format=pdf")));
    }

    @Test
    void isNotForEveryone() {
        assertProblem(as("someone", "reader").get(OURS + "&format=csv"), 403, "forbidden");
    }

    @Test
    void tellsTheHistoryOfAnAggregate() {
        var note = written(title());
        editor().header("If-Match", "*").body(draft("second " + title())).put(NOTES + "/" + note);

        var rows = rows(editor().get("/v1/audit?format=csv&aggregate=" + note));

        assertEquals("事件标识", rows.get(0).get(0));
        assertEquals(List.of("note.written.v1", "note.changed.v1"),
                rows.stream().skip(1).map(row -> row.get(1)).toList());
        assertTrue(rows.get(2).get(10).startsWith("{\""), rows.toString());
    }

    /** A file that ends early must not look like a whole one. */
    @ParameterizedTest
    @CsvSource({"short-list, csv", "short-list, xlsx", "long-list, csv", "long-list, xlsx"})
    void isAProblemWhereverItFails(String list, String format) {
        assertProblem(editor().get("/v1/faults/" + list + "?format=" + format), 500, "internal-error");
    }

    /** Once its first page is read the last note comes to be the first and the first one the last. */
    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void isOfOneStateOfTheDatabase(String format) throws IOException {
        var first = Database.one("select id from note where kind = 'URGENT' and title = 'exported 1'");
        var last = Database.one("select id from note where kind = 'URGENT' and title = 'exported 1234'");
        var pages = new AtomicInteger();
        FaultResource.whenRead(() -> {
            if (pages.incrementAndGet() == 2) {
                move(first, NOTES_THERE);
                move(last, 1);
            }
        });
        List<String> ids;
        try {
            var answer = editor().get("/v1/faults/moving-list?sort=pages&format=" + format);
            ids = format.equals("csv") ? firstColumn(rows(answer)) : firstColumn(answer);
        } finally {
            move(first, 1);
            move(last, NOTES_THERE);
        }

        assertTrue(pages.get() > 2);
        assertEquals(NOTES_THERE, ids.size());
        assertEquals(first, ids.get(0));
        assertEquals(last, ids.get(NOTES_THERE - 1));
        assertEquals(NOTES_THERE, Set.copyOf(ids).size());
    }

    private static void passed(CountDownLatch gate) {
        try {
            if (!gate.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the gate stays shut");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void move(String id, int pages) {
        Database.execute("update note set pages = ? where id = ?::uuid", pages, id);
    }

    private static List<String> firstColumn(List<List<String>> rows) {
        return rows.stream().skip(1).map(row -> row.get(0)).toList();
    }

    private static List<String> firstColumn(Response workbook) throws IOException {
        try (var book = new XSSFWorkbook(workbook.then().statusCode(200).extract().asInputStream())) {
            var sheet = book.getSheetAt(0);
            return IntStream.rangeClosed(1, sheet.getLastRowNum())
                    .mapToObj(row -> sheet.getRow(row).getCell(0).getStringCellValue()).toList();
        }
    }

    /** Each takes a connection while it is read: more of them would leave none to others. */
    @Test
    void isRefusedWhereTooManyAreRead() throws Exception {
        var go = new CountDownLatch(1);
        var others = allPlacesTakenUntil(go);

        var refused = editor().get(MOVING);
        go.countDown();

        assertProblem(refused, 503, "exports-busy");
        assertEquals("10", refused.header("Retry-After"));
        for (var other : others) {
            assertEquals(200, other.get().statusCode());
        }
    }

    /** Whoever waits for a place has read the first page, and may have a connection of that. */
    @Test
    void holdsNoConnectionWhileItWaits() throws Exception {
        var go = new CountDownLatch(1);
        var others = allPlacesTakenUntil(go);
        var connection = session.unwrap(SharedSessionContractImplementor.class).getJdbcCoordinator()
                .getLogicalConnection();
        connection.getPhysicalConnection();

        assertThrows(ProblemException.class, () -> snapshot.read(() -> fail("there is no place")));

        assertFalse(connection.isPhysicallyConnected());
        go.countDown();
        for (var other : others) {
            assertEquals(200, other.get().statusCode());
        }
    }

    private static List<CompletableFuture<Response>> allPlacesTakenUntil(CountDownLatch go) {
        var readings = new AtomicInteger();
        FaultResource.whenRead(() -> {
            // The first one of each export is the resource's own.
            if (readings.incrementAndGet() % 2 == 0) {
                passed(go);
            }
        });
        var others = new ArrayList<CompletableFuture<Response>>();
        for (int i = 1; i <= 2; i++) {
            var readingsThen = 2 * i;
            others.add(CompletableFuture.supplyAsync(() -> editor().get(MOVING)));
            await().until(() -> readings.get() == readingsThen);
        }
        return others;
    }

    /** More of them than there are connections to the database, and none takes what comes. */
    @Test
    void keepsNothingFromOthersWhileSomebodyIsSlow() throws IOException {
        Database.execute("""
                insert into note
                select uuidv7(), 1, 'long ' || i, 1, 'PLAIN', date '2197-01-01', repeat('long', 300), 'ACTIVE'
                  from generate_series(1, 5000) i""");
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 20; i++) {
                slow.add(begun(NOTES + "?writtenSince=2197-01-01&kind=PLAIN&format=csv"));
            }

            editor().get(OURS + "&limit=1").then().statusCode(200);
        } finally {
            for (var socket : slow) {
                socket.close();
            }
            Database.execute("delete from note where written_on = '2197-01-01'");
        }
    }

    /** Has read the first bytes of the answer, and reads no more. */
    private static Socket begun(String target) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), RestAssured.port));
        socket.getOutputStream().write(("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + EmbeddedStackResource.tokens().token("editor", "edu-bureau") + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        assertEquals("HTTP/1.1 200 OK",
                new String(socket.getInputStream().readNBytes(15), StandardCharsets.US_ASCII));
        return socket;
    }

    private static List<List<String>> rows(Response answer) {
        var text = new String(answer.then().statusCode(200).extract().asByteArray(), StandardCharsets.UTF_8);
        assertEquals('\uFEFF', text.charAt(0));
        return CsvReader.builder().ofCsvRecord(text.substring(1)).stream().map(row -> row.getFields()).toList();
    }
}
