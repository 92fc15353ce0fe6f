package cn.huaiyuan.groupschooling.kit.problem;

import static cn.huaiyuan.groupschooling.kit.problem.ProblemAssert.assertProblem;
import static cn.huaiyuan.groupschooling.kit.stack.Api.NOTES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.kit.stack.RawHttp;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are too much for the server or not quite HTTP are still answered with a problem document. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class OddRequestTest {
    private static final int MEGABYTES_2 = 2 << 20;

    @Test
    void refusesABodyThatSaysItIsTooLarge() throws IOException {
        var answer = RawHttp.send(request("POST", NOTES) + "\r\nContent-Type: application/json\r\nContent-Length: "
                + MEGABYTES_2);

        assertRefused(answer, 413, "too-large");
    }

    @Test
    void refusesAChunkedBodyThatTurnsOutToBeTooLarge() throws IOException {
        var chunk = RawHttp.chunk(" ".repeat(MEGABYTES_2 / 32));

        var answer = RawHttp.send(
                request("POST", NOTES) + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked",
                Stream.generate(() -> chunk).limit(32));

        assertRefused(answer, 413, "too-large");
    }

    @Test
    void refusesAnAddressThatIsTooLong() throws IOException {
        assertRefused(RawHttp.send(request("GET", NOTES + "?cursor=" + "a".repeat(20_000))), 414, "uri-too-long");
    }

    @Test
    void refusesHeadersThatAreTooLarge() throws IOException {
        assertRefused(RawHttp.send(request("GET", NOTES) + "\r\nX-Long: " + "a".repeat(30_000)), 431,
                "headers-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/notes/../../etc", "/v1/notes/%2e%2e/x"})
    void refusesAddressesThatLeadNowhere(String path) throws IOException {
        var answer = RawHttp.send(request("GET", path));

        assertEquals(4, answer.status() / 100, answer.toString());
        assertEquals(Problem.MEDIA_TYPE, answer.headers().get("Content-Type"), answer.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/notes/%zz", "/v1/notes?kind=%zz", "/v1/notes?kind=%", "/v1/notes/%c3%28",
            "/v1/notes?%ff=1", "/v1/{notes}", "/v1/\u00e4", "/q/%zz"})
    void refusesWhatIsNoAddress(String path) throws IOException {
        for (var method : List.of("GET", "POST", "DELETE")) {
            assertRefused(RawHttp.send(request(method, path)), 400, "address-malformed");
        }
    }

    /** The list would be read for today, the upload be held to another limit, the answer be kept for another path. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1/notes;writtenSince=2024-09-01", "/v1/notes/", "//v1/notes", "/v1//notes",
            "/v1/./notes", "/v1/%6Eotes", "/v1/notes%2F", "/q/../v1/notes", "/v1/notes%00"})
    void refusesOtherSpellingsOfAPath(String path) throws IOException {
        assertRefused(RawHttp.send(request("GET", path)), 404, "no-such-route");
        assertRefused(RawHttp.send(request("POST", path) + "\r\nContent-Type: application/json\r\nContent-Length: "
                + MEGABYTES_2), 404, "no-such-route");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /q/nothing", "GET /q/health/nothing", "DELETE /v1/changes", "PATCH /v1/notes",
            "DELETE /v1/notes/x/void", "PUT /v1/imports"})
    void saysWhatIsWrongWhereTheServerWouldBeSilent(String request) throws IOException {
        var answer = RawHttp.send(request(request.split(" ")[0], request.split(" ")[1]));

        assertEquals(4, answer.status() / 100, answer.toString());
        assertEquals(Problem.MEDIA_TYPE, answer.headers().get("Content-Type"), answer.toString());
        assertEquals(answer.status() == 405, answer.headers().containsKey("Allow"), answer.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PURGE", "TRACE", "PROPFIND"})
    void refusesMethodsThatNobodyKnows(String method) throws IOException {
        var answer = RawHttp.send(request(method, NOTES));

        assertRefused(answer, 405, "method-not-allowed");
        assertTrue(answer.headers().getOrDefault("Allow", "").contains("POST"), answer.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {NOTES, NOTES + "/0190e5a4-0000-7000-8000-000000000000", "/v1/imports"})
    void offersTheSameMethodsWhereItIsAskedAndWhereItRefuses(String path) throws IOException {
        var asked = RawHttp.send(request("OPTIONS", path));

        assertEquals(200, asked.status(), asked.toString());
        assertEquals(RawHttp.send(request("PATCH", path)).headers().get("Allow"), asked.headers().get("Allow"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Type: nonsense", "Content-Type: /", "Content-Type: application/json; charset=none",
            "Accept: nonsense", "Accept: application/json;q=x", "Accept-Language: \u00ff", "If-Match: ,",
            "Content-Type: application/json\r\nIdempotency-Key: \u00ff", "Authorization: Bearer x"})
    void refusesHeadersThatAreNone(String header) throws IOException {
        var answer = RawHttp.send(request("POST", NOTES) + "\r\n" + header + "\r\nContent-Length: 2",
                Stream.of(new byte[]{'{', '}'}));

        assertEquals(4, answer.status() / 100, answer.toString());
        assertEquals(Problem.MEDIA_TYPE, answer.headers().get("Content-Type"), answer.toString());
    }

    private static void assertRefused(RawHttp.Answer answer, int status, String code) {
        assertEquals(status, answer.status(), answer.toString());
        assertEquals(Problem.MEDIA_TYPE, answer.headers().get("Content-Type"));
        assertProblem(answer.json(), status, code);
    }

    private static String request(String method, String path) {
        return method + " " + path + " HTTP/1.1\r\nAuthorization: Bearer "
                + EmbeddedStackResource.tokens().token("editor", "edu-bureau");
    }
}
