package cn.huaiyuan.groupschooling.kit.json;

import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Looks at headers before anyone else trips over them. */
public class HeaderCheck {
    private static final Pattern ACCEPTING_JSON = Pattern.compile("(?i)\\s*(\\*/\\*|application/(\\*|json))\\s*(;.*)?");
    private static final Pattern REFUSED = Pattern.compile("(?i).*;\\s*q\\s*=\\s*0(\\.0*)?\\s*(;.*)?");
    private static final Pattern SIGNED_TOKEN = Pattern.compile("(?i)Bearer +[\\w-]+\\.[\\w-]+\\.[\\w-]+ *");

    /** Before anyone decodes a token that is none, or a body that is packed. */
    @ServerRequestFilter(preMatching = true)
    public void decodable(HttpServerRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null && !SIGNED_TOKEN.matcher(authorization).matches()) {
            throw new ProblemException(401, "token-invalid", List.of());
        }
        var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new ProblemException(415, "unsupported-media-type", List.of());
        }
    }

    /**
     * What does not say that it produces anything else produces JSON: who accepts that, among whatever else, gets it, and
     * nobody gets it in the guise of another type.
     */
    @ServerRequestFilter
    public void acceptable(HttpServerRequest request, ResourceInfo resource) {
        if (resource.getResourceMethod().isAnnotationPresent(Produces.class)
                || resource.getResourceClass().isAnnotationPresent(Produces.class)) {
            return;
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
