package cn.huaiyuan.groupschooling.kit.idempotency;

import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.security.Caller;
import cn.huaiyuan.groupschooling.kit.text.IdentityNumbers;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Stores the answer in the transaction of the call, so there is never an effect without a stored answer. Of two
 * concurrent calls with one key the second waits for the first one's commit. A refused call stores nothing.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class IdempotencyInterceptor {
    private static final MediaType JSON_UTF8 = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");
    private static final List<String> KEPT_HEADERS = List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG);

    @Inject
    Caller caller;
    @Inject
    KeptAnswers answers;
    @Inject
    ObjectMapper json;
    @Inject
    HttpHeaders headers;
    @Inject
    UriInfo uri;

    @AroundInvoke
    Object answerOnce(InvocationContext call) throws Exception {
        var key = headers.getHeaderString(Idempotent.HEADER);
        if (key == null) {
            return call.proceed();
        }
        if (!key.matches("[\\x21-\\x7e]{1,200}")) {
            throw ProblemException.invalid(List.of(Violation.ofParameter(Idempotent.HEADER, "idempotency-key")));
        }
        if (IdentityNumbers.occurIn(key)) {
            throw ProblemException.invalid(List.of(Violation.ofParameter(Idempotent.HEADER, "text.identity-number")));
        }
        var hash = hash(call);
        return QuarkusTransaction.requiringNew().call(() -> {
            var kept = answers.claim(caller.name(), key, hash);
            if (kept.isPresent()) {
                return replay(kept.get(), hash);
            }
            var answer = (RestResponse<?>) call.proceed();
            keep(key, answer);
            return answer;
        });
    }

    private void keep(String key, RestResponse<?> answer) throws SQLException, JsonProcessingException {
        var kept = new TreeMap<String, String>();
        KEPT_HEADERS.stream().filter(name -> answer.getHeaderString(name) != null)
                .forEach(name -> kept.put(name, answer.getHeaderString(name)));
        var body = answer.hasEntity() ? json.writeValueAsString(answer.getEntity()) : null;
        answers.keep(caller.name(), key, new KeptAnswers.Answer(null, answer.getStatus(), kept, body));
    }

    private RestResponse<?> replay(KeptAnswers.Answer kept, String hash) {
        if (!kept.requestHash().equals(hash)) {
            throw new ProblemException(422, "idempotency-key-reused", List.of());
        }
        var status = RestResponse.Status.fromStatusCode(kept.status());
        var answer = RestResponse.ResponseBuilder.create(status, kept.body()).header("Idempotency-Replayed", "true");
        kept.headers().forEach(answer::header);
        return kept.body() == null ? answer.build() : answer.type(JSON_UTF8).build();
    }

    private String hash(InvocationContext call) throws JsonProcessingException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        // The path is decoded, because it may be escaped in several ways; the query is taken as written.
        var asked = uri.getRequestUri().getPath() + "?" + uri.getRequestUri().getRawQuery();
        digest.update(asked.getBytes(StandardCharsets.UTF_8));
        for (var parameter : call.getParameters()) {
            if (parameter instanceof Record body) {
                digest.update(json.writeValueAsBytes(body));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
