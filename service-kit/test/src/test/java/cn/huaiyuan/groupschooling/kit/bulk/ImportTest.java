package cn.huaiyuan.groupschooling.kit.bulk;

import static cn.huaiyuan.groupschooling.kit.bulk.Submission.counts;
import static cn.huaiyuan.groupschooling.kit.stack.Api.as;
import static cn.huaiyuan.groupschooling.kit.stack.Api.editor;
import static cn.huaiyuan.groupschooling.kit.stack.Api.title;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.kit.stack.Database;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class ImportTest {

    @Test
    void entersChangesAndLeavesAlone() {
        var title = title();
        Submission.of(title + " a,1,\n" + title + " b,1,\n").end();

        var job = Submission.of(title + " a,1,\n" + title + " b,2,\n" + title + " c,3,普通\n").end();

        assertEquals("DONE", job.getString("status"));
        assertEquals(List.of(1, 1, 1, 0), counts(job));
        assertEquals(List.of(3, 3), List.of(job.getInt("rowsTotal"), job.getInt("rowsDone")));
        assertEquals(List.of("1", "2", "3"), pages(title));
    }

    @Test
    void recordsEachChangeOnceInTheNameOfTheSubmitter() {
        var title = title();
        Submission.of(as("someone", "edu-bureau"), title + ",1,\n").end();

        assertEquals(List.of("someone edu-bureau note.written.v1"), Database.column("""
                select actor || ' ' || actor_roles || ' ' || event_type from journal
                 where data -> 'state' ->> 'title' = ?""", title));
    }

    @Test
    void namesEverythingThatIsWrongAndKeepsTheRest() {
        var title = title();
        var submission = Submission.of(title + " a,1,\n" + ",many,\n" + title + " b,501,\n" + title + " a,2,\n"
                + title + " c,1,SECRET\n" + title + " d,4,\n" + "x".repeat(101) + ",1,\n");
        var job = submission.end();

        assertEquals(List.of(2, 0, 0, 5), counts(job));
        assertEquals(List.of("3 title required", "3 pages type", "4 pages note.kind", "5 null row.repeated",
                "6 kind enum", "8 title Size"), submission.errors());
        assertEquals(6, job.getInt("errors"));
        assertEquals(List.of("1", "4"), pages(title));
    }

    @Test
    void wordsErrorsInTheCallersLanguage() {
        var submission = Submission.of(title() + ",many,\n" + "x".repeat(101) + ",1,\n");
        submission.end();
        var errors = "/v1/imports/" + submission.id() + "/errors";

        editor().header("Accept-Language", "en").get(errors).then()
                .body("items.column", Matchers.equalTo(List.of("pages", "title")))
                .body("items[0].value", Matchers.equalTo("many"))
                .body("items[1].message", Matchers.containsString("100"));
        editor().get(errors).then().body("items[0].message", Matchers.containsString("整数"));
    }

    @Test
    void triesRowsByThemselvesThatCannotStandTogether() {
        var title = title();
        var submission = Submission.of(title + " a,1,\n" + title + " b,2,URGENT\n" + title + " c,3,\n");
        var job = submission.end();

        assertEquals(List.of(2, 0, 0, 1), counts(job));
        assertEquals(List.of("3 null note-voided"), submission.errors());
        assertEquals(List.of("1", "3"), pages(title));
    }

    @Test
    void namesTheRowThatTheDatabaseRefuses() {
        var title = title();
        var submission = Submission.of(title + " a,1,\n" + "reserved,2,\n" + title + " c,3,\n");
        var job = submission.end();

        assertEquals(List.of(2, 0, 0, 1), counts(job));
        assertEquals(List.of("3 null note-title-reserved"), submission.errors());
        assertEquals(List.of("1", "3"), pages(title));
    }

    @Test
    void keepsAllOrNone() {
        var title = title();
        var submission = Submission.of(editor().queryParam("atomic", true),
                title + " a,1,\n" + "reserved,2,\n" + title + " b,501,\n" + title + " c,3,URGENT\n");
        var job = submission.end();

        assertEquals("REFUSED", job.getString("status"));
        assertEquals(List.of("3 null note-title-reserved", "4 pages note.kind", "5 null note-voided"),
                submission.errors());
        assertEquals(List.of(), pages(title));

        var again = Submission.of(editor().queryParam("atomic", true), title + " a,1,\n" + title + " c,3,\n").end();

        assertEquals("DONE", again.getString("status"));
        assertEquals(List.of("1", "3"), pages(title));
    }

    @Test
    void findsEverythingOutAndKeepsNothingInADryRun() {
        var title = title();
        var submission = Submission.of(editor().queryParam("dryRun", true),
                title + " a,1,\n" + "reserved,2,\n" + title + " c,3,\n");
        var job = submission.end();

        assertEquals("DONE", job.getString("status"));
        assertEquals(List.of(2, 0, 0, 1), counts(job));
        assertEquals(List.of("3 null note-title-reserved"), submission.errors());
        assertEquals(List.of(), pages(title));
    }

    @Test
    void findsARepeatedRowInAnotherChunk() {
        var title = title();
        var rows = IntStream.range(0, 1500).mapToObj(i -> title + " " + i + ",1,\n").collect(Collectors.joining());
        var submission = Submission.of(rows + title + " 7,2,\n");

        assertEquals(List.of(1500, 0, 0, 1), counts(submission.end()));
        assertEquals(List.of("1502 null row.repeated"), submission.errors());
    }

    @Test
    void appliesNothingOfAFileThatIsWrongAsAWhole() {
        var title = title();
        var id = editor().contentType("text/csv").queryParam("kind", "notes").body("title,pages\n" + title + ",1\n")
                .post("/v1/imports").then().statusCode(202).extract().<String>path("id");
        var submission = new Submission(id);

        assertEquals("REFUSED", submission.end().getString("status"));
        assertTrue(submission.errors().toString().contains("column.missing"), submission.errors().toString());
        assertEquals(List.of(), pages(title));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "atomic", "dryRun"})
    void namesWhatNoDatabaseHolds(String mode) {
        var title = title();
        var call = mode.isEmpty() ? editor() : editor().queryParam(mode, true);
        var id = call.contentType("application/x-ndjson").queryParam("kind", "notes").body("""
                {"title": "a\\u0000b", "pages": 1, "kind": null}
                {"title": "%s", "pages": 1, "kind": null, "x\\u0000": 1}
                {"title": "%s", "pages": 1, "kind": null}
                """.formatted(title, title).getBytes(StandardCharsets.UTF_8)).post("/v1/imports").then().statusCode(202)
                .extract().<String>path("id");
        var submission = new Submission(id);

        assertEquals(mode.equals("atomic") ? "REFUSED" : "DONE", submission.end().getString("status"));
        assertEquals(List.of("1 title text.characters", "2 x<U+0000> field.unknown"), submission.errors());
    }

    /** By the rule of bodies; and what is told of the row does not tell the number. */
    @Test
    void takesTextsAsBodiesDo() {
        var title = title();
        var submission = Submission.of("\u00A0" + title + "\u200B,1,\n\u2800,1,\n\u202A" + title + ",1,\n"
                + "更正 349999 19850505 0016,1,\n");

        submission.end();
        assertEquals(List.of("1"), pages(title));
        assertEquals(List.of("3 title required", "4 title text.characters", "5 title text.identity-number"),
                submission.errors());
        assertEquals(List.of("<U+202A>" + title, "更正 349999 ******** 0016"), submission.values());
        assertEquals(0, Database.count("import_fault where value like '%19850505%'"));
    }

    @Test
    void refusesATableWithoutRows() {
        var submission = Submission.of("");

        assertEquals("REFUSED", submission.end().getString("status"));
        assertEquals(List.of("0 null table.no-rows"), submission.errors());
    }

    @Test
    void defectsFailTheJobAndNotTheNextOne() {
        var title = title();
        var job = Submission.of(title + ",-1,\n").end();

        assertEquals(List.of("FAILED", "internal-error"),
                List.of(job.getString("status"), job.getString("failure")));
        assertEquals(List.of(1, 0, 0, 0), counts(Submission.of(title + ",1,\n").end()));
    }

    @Test
    void answersARepeatedSubmissionWithTheFirstOne() {
        var key = UUID.randomUUID().toString();
        var title = title();
        var first = Submission.of(editor().header("Idempotency-Key", key), title + ",1,\n");

        assertEquals(first, Submission.of(editor().header("Idempotency-Key", key), title + ",1,\n"));
        editor().header("Idempotency-Key", key).contentType("text/csv").queryParam("kind", "notes")
                .body("title,pages,kind\nother,1,\n").post("/v1/imports").then().statusCode(422);
    }

    @Test
    void namesTheKindsWhereThereIsNoneOfTheName() {
        editor().contentType("text/csv").body("a\n1\n").queryParam("kind", "songs").post("/v1/imports").then()
                .statusCode(400).body("violations[0].parameter", Matchers.equalTo("kind"));
        editor().contentType("text/csv").body("a\n1\n").post("/v1/imports").then().statusCode(400);
        editor().get("/v1/imports/templates/songs").then().statusCode(404);
    }

    @Test
    void isForThoseWhoMayEnterASingleOne() {
        as("hr", "hr-bureau").contentType("text/csv").body("title,pages,kind\n").queryParam("kind", "notes")
                .post("/v1/imports").then().statusCode(403);
        var own = Submission.of(as("finance", "finance-bureau"), title() + ",1,\n");
        var other = Submission.of(title() + ",1,\n");

        as("finance", "finance-bureau").get("/v1/imports/" + own.id()).then().statusCode(200);
        as("finance", "finance-bureau").get("/v1/imports/" + other.id()).then().statusCode(404);
        as("finance", "finance-bureau").get("/v1/imports/" + other.id() + "/errors").then().statusCode(404);
    }

    @Test
    void handsOutTemplatesThatCanBeFilledIn() {
        var csv = editor().queryParam("as", "CSV").get("/v1/imports/templates/notes").then().statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"notes.csv\"").extract().asString();

        assertTrue(csv.contains("标题,页数,类别"), csv);
    }

    @Test
    void forgetsTheFileOfAJobThatIsOver() {
        var submission = Submission.of(title() + ",1,\n");
        submission.end();

        assertEquals(0, Database.count("import_part where job_id = ?::uuid", submission.id()));
        assertEquals(0, Database.count("import_key where job_id = ?::uuid", submission.id()));
    }

    private static List<String> pages(String title) {
        return Database.column("select pages from note where title like ? order by title", title + "%");
    }
}
