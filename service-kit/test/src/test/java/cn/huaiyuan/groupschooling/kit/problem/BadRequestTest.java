package cn.huaiyuan.groupschooling.kit.problem;

import static cn.huaiyuan.groupschooling.kit.problem.ProblemAssert.assertProblem;
import static cn.huaiyuan.groupschooling.kit.stack.Api.NOTES;
import static cn.huaiyuan.groupschooling.kit.stack.Api.draft;
import static cn.huaiyuan.groupschooling.kit.stack.Api.editor;
import static cn.huaiyuan.groupschooling.kit.stack.Api.title;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that miss: the address, the method, the format or the parameters. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class BadRequestTest {
    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @MethodSource("requests")
    void isRefused(Method method, String path, int status, String code, UnaryOperator<RequestSpecification> request) {
        assertProblem(request.apply(editor()).urlEncodingEnabled(false).request(method, path), status, code);
    }

    static Stream<Arguments> requests() {
        var note = NOTES + "/0190e5a4-0000-7000-8000-000000000000";
        return Stream.of(request(Method.GET, "/nowhere", 404, "no-such-route"),
                request(Method.GET, "/", 404, "no-such-route"),
                request(Method.GET, "/v1/notes/a/b/c", 404, "no-such-route"),
                request(Method.DELETE, NOTES, 405, "method-not-allowed"),
                request(Method.PATCH, note, 405, "method-not-allowed"),
                request(Method.POST, NOTES, 415, "unsupported-media-type",
                        with -> with.contentType("text/plain").body("hello")),
                request(Method.POST, NOTES, 415, "unsupported-media-type",
                        with -> with.contentType("application/x-www-form-urlencoded").body("title=t")),
                request(Method.GET, NOTES, 406, "not-acceptable", with -> with.accept("text/html")),
                request(Method.GET, note, 404, "not-found"),
                request(Method.GET, NOTES + "/not-a-uuid", 404, "not-found"),
                request(Method.GET, NOTES + "/%00", 404, "no-such-route"),
                request(Method.GET, NOTES + "/%E2%80%AAa", 400, "invalid-request"),
                request(Method.GET, NOTES + "/349999-19850505-0016", 400, "invalid-request"),
                request(Method.GET, NOTES + "/%E5%A4%A7", 404, "not-found"),
                request(Method.PUT, note, 404, "not-found", with -> with.body(draft("t"))));
    }

    private static Arguments request(Method method, String path, int status, String code) {
        return request(method, path, status, code, UnaryOperator.identity());
    }

    private static Arguments request(Method method, String path, int status, String code,
            UnaryOperator<RequestSpecification> with) {
        return arguments(method, path, status, code, with);
    }

    @ParameterizedTest(name = "?{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            colour=red                        | colour parameter.unknown
            asof=2026-01-01                   | asof parameter.unknown
            kind=PLAIN&kind=URGENT            | kind parameter.repeated
            kind=LOUD                         | kind enum
            kind=                             | kind enum
            writtenSince=1899-12-31           | writtenSince date.range
            writtenSince=2026-02-30           | writtenSince date
            writtenSince=26-02-03             | writtenSince date
            writtenSince                      | writtenSince date
            like=1-1-1-1-1                    | like type
            pinned=maybe                      | pinned type
            limit=0                           | limit limit
            limit=501                         | limit limit
            limit=-1                          | limit limit
            limit=many                        | limit type
            limit=99999999999                 | limit type
            limit=1e2                         | limit type
            cursor=!!!                        | cursor cursor
            cursor=bm9uZQ                     | cursor cursor
            cursor=%00                        | cursor text.characters
            sort=%E3%80%80                    | sort required
            sort=%E2%80%AAtitle               | sort text.characters
            sort=34999919850505%200016        | sort text.identity-number
            sort=colour                       | sort sort
            sort=-                            | sort sort
            limit=x&sort=%01&kind=LOUD&a=b    | a parameter.unknown, kind enum, limit type, sort text.characters""")
    void refusesParametersAllAtOnce(String query, String faults) {
        var answer = editor().urlEncodingEnabled(false).get(NOTES + "?" + query);

        assertProblem(answer, 400, "invalid-request");
        assertEquals(faults, ProblemAssert.violations(answer));
    }

    @Test
    void doesNotRepeatANumberOfTheAddress() {
        var answer = editor().urlEncodingEnabled(false).get(NOTES + "/349999%2019850505%200016?349999198505050016=1");

        assertProblem(answer, 400, "invalid-request");
        assertEquals(NOTES + "/349999%20********%200016", answer.path("instance"));
        assertFalse(answer.asString().contains("19850505"), answer.asString());
    }

    @Test
    void namesWhatIsNotThereInTheCallersLanguage() {
        var answer = editor().header("Accept-Language", "en").get(NOTES + "/0190e5a4-0000-7000-8000-000000000000");

        assertEquals("There is no such note, or you may not see it.", answer.path("detail"));
    }

    @Test
    void tellsAConstraintThatIsCheckedAtCommitAsAConflict() {
        assertProblem(editor().body(draft("reserved")).post(NOTES), 409, "note-title-reserved");
    }

    @Test
    void tellsAConstraintOfTheDomainAsAConflict() {
        var title = title();
        editor().body(draft(title)).post(NOTES).then().statusCode(201);

        assertProblem(editor().body(draft(title)).post(NOTES), 409, "note-title-taken");
    }
}
