package cn.huaiyuan.groupschooling.kit.security;

import static cn.huaiyuan.groupschooling.kit.problem.ProblemAssert.assertProblem;
import static cn.huaiyuan.groupschooling.kit.problem.ProblemAssert.violations;
import static cn.huaiyuan.groupschooling.kit.stack.Api.NOTES;
import static cn.huaiyuan.groupschooling.kit.stack.Api.as;
import static cn.huaiyuan.groupschooling.kit.stack.Api.editor;
import static cn.huaiyuan.groupschooling.kit.stack.Api.title;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.huaiyuan.groupschooling.kit.failure.RefusedToken;
import cn.huaiyuan.groupschooling.kit.stack.Api;
import cn.huaiyuan.groupschooling.kit.stack.Database;
import cn.huaiyuan.groupschooling.kit.stack.ForgedToken;
import cn.huaiyuan.groupschooling.kit.stack.Logged;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import cn.huaiyuan.groupschooling.local.embedded.LocalTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class TokenTest {
    private static final List<String> ROLES = List.of("edu-bureau");

    @ParameterizedTest
    @ValueSource(strings = {NOTES, "/v1/changes", "/v1/audit", "/v1/freshness", "/v1/faults/unannotated"})
    void isNeeded(String path) {
        assertProblem(given().get(path), 401, "token-missing");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("invalid")
    void isRefused(String name, String token) {
        var answer = given().auth().oauth2(token).get(NOTES);

        assertProblem(answer, 401, "token-invalid");
        assertEquals("Bearer", answer.header("WWW-Authenticate"));
    }

    static Stream<Arguments> invalid() {
        var ours = EmbeddedStackResource.tokens();
        return Stream.of(
                arguments("expired", ours.token("x", ROLES, List.of(), List.of(), Duration.ofHours(-1))),
                arguments("signed by another", LocalTokens.ephemeral().token("x", "edu-bureau")),
                arguments("not signed", ForgedToken.unsigned(ForgedToken.claims())),
                arguments("signed with the public key as a secret", ForgedToken.withPublicKeyAsSecret()),
                arguments("changed after signing", ForgedToken.changed(ours.token("x", "reader"))),
                arguments("no token", "x"), arguments("empty parts", ".."), arguments("an empty payload", "a.."),
                arguments("an empty header", ".a."), arguments("an empty signature", "a.b."),
                arguments("only a signature", "..a"));
    }

    /** Signed as it should be, but not meant for this suite. The key is one that only the test's issuer has. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("foreign")
    void isRefusedWhereItIsMeantForOthers(String name, String token) {
        assertProblem(given().auth().oauth2(token).get(NOTES), 401, "token-invalid");
    }

    static Stream<Arguments> foreign() {
        return Stream.of(arguments("for another audience", ForgedToken.signed(ForgedToken.claims("aud", "others"))),
                arguments("of another issuer", ForgedToken.signed(ForgedToken.claims("iss", "https://others"))),
                arguments("without an end", ForgedToken.signed(ForgedToken.claims("exp", null))),
                arguments("not valid yet", ForgedToken.signed(ForgedToken.claims("nbf", 4_000_000_000L))));
    }

    /** The caller is not told; operators find it by the trace. */
    @ParameterizedTest
    @ValueSource(strings = {NOTES, "/q/metrics"})
    void isRefusedForAReasonThatOperatorsFind(String path) {
        var reasons = Map.of("for another audience", ForgedToken.signed(ForgedToken.claims("aud", "others")),
                "of another issuer", ForgedToken.signed(ForgedToken.claims("iss", "https://others")), "expired",
                EmbeddedStackResource.tokens().token("x", ROLES, List.of(), List.of(), Duration.ofHours(-1)));
        reasons.forEach((reason, token) -> {
            try (var log = new Logged(RefusedToken.class.getName())) {
                String trace = given().auth().oauth2(token).get(path).then().statusCode(401).extract().path("traceId");

                assertEquals(List.of("INFO a token was refused: " + reason + ", trace " + trace), log.lines());
            }
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("claims")
    void isRefusedWithTheClaimThatCannotBeUsed(String claim, Object value) {
        for (var path : List.of(NOTES, "/v1/freshness")) {
            var answer = given().auth().oauth2(ForgedToken.signed(ForgedToken.claims(claim, value))).get(path);

            assertProblem(answer, 401, "token-claims");
            assertEquals(claim + " claim." + claim, violations(answer));
        }
    }

    static Stream<Arguments> claims() {
        return Stream.of(arguments("sub", null), arguments("sub", ""), arguments("sub", 7L),
                arguments("roles", null), arguments("roles", "edu-bureau"),
                arguments("roles", Collections.singletonList(null)), arguments("groups", "HY-G01"),
                arguments("groups", Collections.singletonList(null)), arguments("units", Map.of("a", 1L)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unheard-of", "EDU-BUREAU", "**", ""})
    void needsAKnownRoleEvenForFreshness(String role) {
        assertProblem(as("someone", role).get("/v1/freshness"), 403, "forbidden");
    }

    /** The routing must not refuse the form of an answer that only a caller with a token may have. */
    @Test
    void isCheckedBeforeTheFormOfTheAnswer() {
        for (var path : List.of(NOTES, NOTES + "/" + UUID.randomUUID())) {
            assertProblem(given().accept("image/png").get(path), 401, "token-missing");
            assertProblem(editor().accept("image/png").get(path), 406, "not-acceptable");
        }
        assertProblem(given().accept("image/png").contentType("application/json").body("{}").post(NOTES), 401,
                "token-missing");
    }

    @Test
    void isTakenWhereAllIsWell() {
        given().auth().oauth2(ForgedToken.signed(ForgedToken.claims())).get(NOTES).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reader", "group-hq", "EDU-BUREAU", "edu-bureau ", "**", ""})
    void needsTheRole(String role) {
        assertProblem(as("someone", role).get(NOTES), 403, "forbidden");
    }

    @Test
    void ofNoRoleReachesWhatNobodyAnnotated() {
        assertProblem(editor().get("/v1/faults/unannotated"), 403, "forbidden");
    }

    @Test
    void isLookedAtBeforeAnythingIsDone() {
        var title = title();

        as("someone", "reader").body(Api.draft(title)).post(NOTES);

        assertEquals(0, Database.count("note where title = ?", title));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/metrics", "/q/metrics/", "/q/metrics/all"})
    void isNeededForMetrics(String path) {
        assertProblem(given().get(path), 401, "token-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reader", "edu-bureau", "unheard-of", ""})
    void needsTheRoleOfMachinesForMetrics(String role) {
        assertProblem(as("someone", role).accept("*/*").get("/q/metrics"), 403, "forbidden");
        as("someone", "system").accept("*/*").get("/q/metrics").then().statusCode(200);
    }

    @Test
    void isRefusedForMetrics() {
        assertProblem(given().auth().oauth2(LocalTokens.ephemeral().token("x", "system")).get("/q/metrics"), 401,
                "token-invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready", "/q/health/started", "/q/openapi"})
    void isNotNeededForHealthAndDescription(String path) {
        given().get(path).then().statusCode(200);
    }
}
