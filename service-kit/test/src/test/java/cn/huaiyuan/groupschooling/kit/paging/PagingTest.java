package cn.huaiyuan.groupschooling.kit.paging;

import static cn.huaiyuan.groupschooling.kit.problem.ProblemAssert.assertProblem;
import static cn.huaiyuan.groupschooling.kit.stack.Api.NOTES;
import static cn.huaiyuan.groupschooling.kit.stack.Api.editor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cn.huaiyuan.groupschooling.kit.stack.Database;
import cn.huaiyuan.groupschooling.kit.stack.TamperedCursor;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten notes of the far future, in threes: their days and pages are ties. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class PagingTest {
    private static final String OURS = NOTES + "?writtenSince=2199-01-01";

    @BeforeEach
    void write() {
        Database.execute("""
                insert into note
                select uuidv7(), 1, 'paged ' || i, 1 + i / 3, 'PLAIN', date '2199-01-01' + i / 3, '', 'ACTIVE'
                  from generate_series(0, 9) i
                on conflict do nothing""");
    }

    @ParameterizedTest(name = "by {0}")
    @CsvSource({"title, title", "-title, title", "pages, pages", "-pages, pages", "writtenOn, writtenOn",
            "-writtenOn, writtenOn"})
    void showsEachItemOnceAndInOrder(String sort, String field) {
        var items = pages(OURS + "&limit=2&sort=" + sort);

        var keys = items.stream().map(item -> item.get(field).toString()).toList();
        var sorted = new ArrayList<>(keys);
        Collections.sort(sorted);
        if (sort.startsWith("-")) {
            Collections.reverse(sorted);
        }
        assertEquals(sorted, keys);
        assertEquals(10, new HashSet<>(items).size());
    }

    @Test
    void sortsByTheFirstFieldWhereNoneIsNamed() {
        assertEquals(titles(editor().get(OURS + "&sort=title")), titles(editor().get(OURS)));
    }

    @Test
    void missesNothingThatComesBetweenPages() {
        var first = editor().get(OURS + "&limit=5");
        Database.execute("insert into note values (uuidv7(), 1, 'paged 55', 1, 'PLAIN', '2199-01-01', '', 'ACTIVE')");

        var second = editor().get(OURS + "&limit=500&cursor=" + first.path("nextCursor"));

        Database.execute("delete from note where title = 'paged 55'");
        assertEquals("paged 5", titles(second).get(0));
        assertEquals("paged 55", titles(second).get(1));
    }

    @Test
    void endsWithoutACursor() {
        assertNull(editor().get(OURS + "&limit=10").path("nextCursor"));
    }

    @Test
    void isEmptyWhereNothingFits() {
        var answer = editor().get(OURS + "&kind=URGENT");

        assertEquals(List.of(), answer.path("items"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"&limit=2&sort=-title", "&limit=2&sort=pages", "&limit=2&kind=PLAIN"})
    void refusesTheCursorOfAnotherQuery(String query) {
        var cursor = editor().get(OURS + "&limit=2").path("nextCursor").toString();

        assertProblem(editor().get(OURS + query + "&cursor=" + cursor), 400, "invalid-request");
    }

    /** The limit is no part of the query: a caller may ask for larger pages as it goes. */
    @Test
    void takesTheCursorWithAnotherLimit() {
        var cursor = editor().get(OURS + "&limit=2").path("nextCursor").toString();

        assertEquals(8, titles(editor().get(OURS + "&limit=500&cursor=" + cursor)).size());
    }

    @ParameterizedTest(name = "by {0}: {1}, {2}")
    @CsvSource({"pages, x, 0190e5a4-0000-7000-8000-000000000000",
            "pages, 99999999999, 0190e5a4-0000-7000-8000-000000000000",
            "pages, 1, no-uuid", "writtenOn, 2026-02-30, 0190e5a4-0000-7000-8000-000000000000",
            "writtenOn, +999999999-01-01, 0190e5a4-0000-7000-8000-000000000000",
            "title, a\u0000b, 0190e5a4-0000-7000-8000-000000000000"})
    void refusesACursorThatWasTamperedWith(String sort, String key, String id) {
        var cursor = editor().get(OURS + "&limit=2&sort=" + sort).path("nextCursor").toString();

        var answer = editor().get(OURS + "&sort=" + sort + "&cursor=" + TamperedCursor.withKeys(cursor, "", key, id));

        assertProblem(answer, 400, "invalid-request");
    }

    /** As rows do that were accepted before the rules for what is written. */
    @ParameterizedTest(name = "by {0}")
    @CsvSource({"title", "-title", "pages", "-pages", "writtenOn", "-writtenOn"})
    void goesOnAfterARowThatWouldBeRefusedNow(String sort) {
        Database.execute("""
                insert into note values
                (uuidv7(), 1, '怀远' || chr(8206) || '实验小学', 2147483647, 'URGENT', '9999-12-31', '', 'ACTIVE'),
                (uuidv7(), 1, '怀远' || chr(8238) || '实验小学', 2000000000, 'URGENT', '2200-01-01', '', 'ACTIVE'),
                (uuidv7(), 1, '依据 349999198505050016', 1, 'URGENT', '2199-12-31', '', 'ACTIVE')""");
        try {
            var items = pages(NOTES + "?writtenSince=2199-06-01&kind=URGENT&limit=1&sort=" + sort);

            assertEquals(3, new HashSet<>(items).size());
        } finally {
            Database.execute("delete from note where written_on >= '2199-06-01'");
        }
    }

    private static List<String> titles(Response page) {
        return page.then().statusCode(200).extract().path("items.title");
    }

    private static List<Map<String, Object>> pages(String list) {
        var items = new ArrayList<Map<String, Object>>();
        var page = editor().get(list);
        items.addAll(page.jsonPath().getList("items"));
        while (page.path("nextCursor") != null) {
            page = editor().get(list + "&cursor=" + page.path("nextCursor"));
            items.addAll(page.jsonPath().getList("items"));
        }
        return items;
    }
}
