package cn.huaiyuan.groupschooling.kit.idempotency;

import static cn.huaiyuan.groupschooling.kit.problem.ProblemAssert.assertProblem;
import static cn.huaiyuan.groupschooling.kit.stack.Api.NOTES;
import static cn.huaiyuan.groupschooling.kit.stack.Api.as;
import static cn.huaiyuan.groupschooling.kit.stack.Api.draft;
import static cn.huaiyuan.groupschooling.kit.stack.Api.title;
import static cn.huaiyuan.groupschooling.kit.stack.Api.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cn.huaiyuan.groupschooling.kit.problem.ProblemAssert;
import cn.huaiyuan.groupschooling.kit.stack.AtOnce;
import cn.huaiyuan.groupschooling.kit.stack.Database;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class IdempotencyTest {
    private final String key = UUID.randomUUID().toString();
    private final Map<String, Object> draft = draft(title());

    @Test
    void answersTheSameAgain() {
        var first = editor().body(draft).post(NOTES);

        var second = editor().body(draft).post(NOTES);

        assertEquals("true", second.header("Idempotency-Replayed"));
        assertEquals(essence(first), essence(second));
    }

    @Test
    void doesItOnce() {
        editor().body(draft).post(NOTES);

        editor().body(draft).post(NOTES);

        assertEquals(1, Database.count("note where title = ?", draft.get("title")));
    }

    @Test
    void saysNothingOfAReplayTheFirstTime() {
        assertNull(editor().body(draft).post(NOTES).header("Idempotency-Replayed"));
    }

    @Test
    void keepsNoIdentityNumberAsAKey() {
        var answer = as("editor", "edu-bureau").header("Idempotency-Key", "349999-19850505-0016").body(draft)
                .post(NOTES);

        assertEquals(400, answer.statusCode());
        assertEquals("text.identity-number", answer.path("violations[0].code"));
    }

    @Test
    void refusesAnotherBody() {
        editor().body(draft).post(NOTES);

        assertProblem(editor().body(draft(title())).post(NOTES), 422, "idempotency-key-reused");
    }

    @Test
    void refusesAnotherAddress() {
        editor().body(draft).post(NOTES);

        assertProblem(editor().body(Map.of("reason", "why")).post(NOTES + "/" + written(title()) + "/void"), 422,
                "idempotency-key-reused");
    }

    /** A dry run's answer must not stand for the real run. */
    @Test
    void refusesOtherParameters() {
        editor().body(draft).post(NOTES + "?copy=true");

        assertProblem(editor().body(draft).post(NOTES + "?copy=false"), 422, "idempotency-key-reused");
    }

    @Test
    void isOneEffectOfCallsAtTheSameTime() throws Exception {
        var answers = AtOnce.times(4, () -> editor().body(draft).post(NOTES)).stream().map(IdempotencyTest::essence)
                .distinct().toList();

        assertEquals(1, answers.size(), answers.toString());
        assertEquals(201, answers.get(0).get(0));
        assertEquals(1, Database.count("note where title = ?", draft.get("title")));
    }

    @Test
    void keepsNothingOfARefusedCall() {
        editor().body(Map.of("title", draft.get("title"), "pages", 11, "kind", "URGENT")).post(NOTES);

        editor().body(draft).post(NOTES).then().statusCode(201);
    }

    @Test
    void keepsNothingOfAFailedCall() {
        editor().body(Map.of("title", draft.get("title"), "pages", -1)).post(NOTES);

        editor().body(draft).post(NOTES).then().statusCode(201);
    }

    @Test
    void isEachCallersOwn() {
        var first = editor().body(draft).post(NOTES);

        var others = as("another", "edu-bureau").header(Idempotent.HEADER, key).body(draft(title())).post(NOTES);

        assertEquals(201, others.statusCode());
        assertNotEquals(first.path("id").toString(), others.path("id").toString());
    }

    @Test
    void showsAKeptAnswerToNoneWithoutTheRole() {
        editor().body(draft).post(NOTES);

        assertProblem(as("idempotent", "reader").header(Idempotent.HEADER, key).body(draft).post(NOTES), 403,
                "forbidden");
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void refusesAKeyThatIsNone(String malformed) {
        var answer = as("idempotent", "edu-bureau").header(Idempotent.HEADER, malformed).body(draft).post(NOTES);

        assertProblem(answer, 400, "invalid-request");
        assertEquals("Idempotency-Key idempotency-key", ProblemAssert.violations(answer));
    }

    static Stream<String> malformed() {
        return Stream.of("", "two words", "k".repeat(201));
    }

    /** A few at a time, with every new key. */
    @Test
    void forgetsAfterTheTimeItIsKept() {
        editor().body(draft).post(NOTES);
        Database.execute("update idempotency_key set created_at = now() - interval '8 days' where key = ?", key);

        as("idempotent", "edu-bureau").header(Idempotent.HEADER, key + "-next").body(draft(title())).post(NOTES);

        assertEquals(0, Database.count("idempotency_key where key = ?", key));
    }

    private RequestSpecification editor() {
        return as("idempotent", "edu-bureau").header(Idempotent.HEADER, key);
    }

    private static List<Object> essence(Response answer) {
        return List.of(answer.statusCode(), answer.header("Location"), answer.header("ETag"), answer.contentType(),
                answer.jsonPath().getMap("$"));
    }
}
