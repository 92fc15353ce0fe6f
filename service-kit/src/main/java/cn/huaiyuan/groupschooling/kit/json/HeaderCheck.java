package cn.huaiyuan.groupschooling.kit.json;

import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Looks at the headers before anyone else trips over them. All answers are JSON: who accepts that, among whatever else,
 * gets it, and nobody gets the same in the guise of another type.
 */
public class HeaderCheck {
    private static final Pattern ACCEPTING_JSON = Pattern.compile("(?i)\\s*(\\*/\\*|application/(\\*|json))\\s*(;.*)?");
    private static final Pattern REFUSED = Pattern.compile("(?i).*;\\s*q\\s*=\\s*0(\\.0*)?\\s*(;.*)?");
    private static final Pattern SIGNED_TOKEN = Pattern.compile("(?i)Bearer +[\\w-]+\\.[\\w-]+\\.[\\w-]+ *");

    @ServerRequestFilter(preMatching = true)
    public void check(HttpServerRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null && !SIGNED_TOKEN.matcher(authorization).matches()) {
            throw new ProblemException(401, "token-invalid", List.of());
        }
        var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new ProblemException(415, "unsupported-media-type", List.of());
        }
        var accepted = request.headers().getAll(HttpHeaders.ACCEPT);
        if (!accepted.isEmpty() && accepted.stream().flatMap(ranges -> Arrays.stream(ranges.split(",")))
                .noneMatch(HeaderCheck::takesJson)) {
            throw new ProblemException(406, "not-acceptable", List.of());
        }
        request.headers().set(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
    }

    private static boolean takesJson(String range) {
        return ACCEPTING_JSON.matcher(range).matches() && !REFUSED.matcher(range).matches();
    }
}
