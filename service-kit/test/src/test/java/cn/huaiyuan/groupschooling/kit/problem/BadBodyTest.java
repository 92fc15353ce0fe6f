package cn.huaiyuan.groupschooling.kit.problem;

import static cn.huaiyuan.groupschooling.kit.problem.ProblemAssert.assertProblem;
import static cn.huaiyuan.groupschooling.kit.stack.Api.NOTES;
import static cn.huaiyuan.groupschooling.kit.stack.Api.editor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A body that is not what it should be is refused with everything that is wrong with it, and never with a 5xx. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class BadBodyTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void isRefusedWithAllItsFaults(String name, byte[] body, String faults) {
        var answer = editor().body(body).post(NOTES);

        assertProblem(answer, 400, "invalid-request");
        assertEquals(faults, ProblemAssert.violations(answer));
    }

    static Stream<Arguments> bodies() {
        return Stream.of(body("cut off", "{\"title\":", " json.malformed"), body("no JSON", "hello", " json.malformed"),
                body("two documents", "{\"title\":\"t\",\"pages\":1} {}", " json.malformed"),
                body("a key twice", "{\"title\":\"t\",\"pages\":1,\"pages\":2}", " json.malformed"),
                body("empty", "", " body.missing"), body("blank", " \n", " body.missing"),
                body("null", "null", " body.missing"), body("an array", "[]", " type"), body("a number", "42", " type"),
                body("wrong types", """
                        {"title": 1, "pages": "3", "kind": "LOUD", "writtenOn": 20260101, "text": []}""",
                        "/kind enum, /pages type, /text type, /title type, /writtenOn date"),
                body("unknown fields", """
                        {"title": "t", "pages": 1, "colour": "red", "a/b": 1, "a~b": 1}""",
                        "/a~0b field.unknown, /a~1b field.unknown, /colour field.unknown"),
                body("form and content at once", """
                        {"title": " ", "writtenOn": "1899-12-31",
                         "references": [{"title": ""}, {"title": "x", "note": "no"}, null]}""",
                        "/pages NotNull, /references/0/title NotBlank, /references/1/note type, /references/2 required, "
                                + "/title NotBlank, /writtenOn date.range"),
                body("no such day", "{\"title\":\"t\",\"pages\":1,\"writtenOn\":\"2026-02-30\"}", "/writtenOn date"),
                body("after the last day", "{\"title\":\"t\",\"pages\":1,\"writtenOn\":\"2200-01-01\"}",
                        "/writtenOn date.range"),
                body("NUL", "{\"title\":\"a\\u0000b\",\"pages\":1}", "/title text.characters"),
                body("half a character", "{\"title\":\"\\ud800\",\"pages\":1}", "/title text.characters"),
                body("texts that look right", """
                        {"title": "\\u00a0\\u3164", "pages": 1, "text": "为３４９９９９ １９８５０５０５ ００１６更正",
                         "references": [{"title": "\\u202a怀教〔2026〕1号"}, {"title": "怀教\\u200e"}]}""",
                        "/references/0/title text.characters, /references/1/title text.characters, "
                                + "/text text.identity-number, /title NotBlank"),
                body("larger than an int", "{\"title\":\"t\",\"pages\":12345678901}", "/pages number.range"),
                body("larger than a long", "{\"title\":\"t\",\"pages\":123456789012345678901}", "/pages number.range"),
                body("a huge exponent", "{\"title\":\"t\",\"pages\":1e999999999}", "/pages type"),
                body("a fraction", "{\"title\":\"t\",\"pages\":1.5}", "/pages type"),
                body("a number of 5000 digits", "{\"title\":\"t\",\"pages\":" + "9".repeat(5000) + "}",
                        " json.malformed"),
                body("100000 brackets", "[".repeat(100_000), " json.malformed"),
                body("100000 brackets in a field", "{\"title\":" + "[".repeat(100_000), " json.malformed"),
                arguments("no UTF-8", bytes("{\"title\":\"\u00ff\",\"pages\":1}", StandardCharsets.ISO_8859_1),
                        " json.malformed"),
                arguments("no UTF-32", new byte[]{0, 0, 0, '{', 0, 0x11, 0, 0}, " json.malformed"));
    }

    /** These bytes of GBK are UTF-8 by chance: they would be stored as another text. */
    @Test
    void isRefusedInAnotherCharset() {
        var body = "{\"title\":\"十一小学\",\"pages\":1}".getBytes(Charset.forName("GBK"));

        var answer = editor().contentType("application/json; charset=GBK").body(body).post(NOTES);

        assertProblem(answer, 415, "unsupported-media-type");
        assertEquals(" json.charset", ProblemAssert.violations(answer));
    }

    @Test
    void isRefusedWithoutBodyAndType() {
        var answer = editor().noContentType().post(NOTES);

        assertEquals(4, answer.statusCode() / 100, answer.asString());
        assertEquals(Problem.MEDIA_TYPE, answer.contentType());
    }

    @Test
    void isRefusedByCodePointAndWithoutRepeatingANumber() {
        var answer = editor().header("Accept-Language", "en")
                .body(Map.of("title", "怀\u200E教", "pages", 1, "text", "349999-19850505-0016")).post(NOTES);

        assertProblem(answer, 400, "invalid-request");
        assertEquals("has characters that are not allowed (position in brackets): U+200E (2)",
                answer.path("violations.find { it.pointer == '/title' }.message"));
        assertFalse(answer.asString().contains("19850505"), answer.asString());
    }

    @Test
    void isRefusedByARule() {
        var answer = editor().header("Accept-Language", "en")
                .body(Map.of("title", "t", "pages", 11, "kind", "URGENT"))
                .post(NOTES);

        assertProblem(answer, 422, "rejected");
        assertEquals("An urgent note has 10 pages at most", answer.path("violations[0].message"));
    }

    private static Arguments body(String name, String body, String faults) {
        return arguments(name, bytes(body, StandardCharsets.UTF_8), faults);
    }

    private static byte[] bytes(String body, Charset charset) {
        return body.getBytes(charset);
    }
}
