package cn.huaiyuan.groupschooling.kit.problem;

import cn.huaiyuan.groupschooling.kit.trace.Trace;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Converts every exception into a problem document; none shows its class to the caller. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    /** Seconds. */
    private static final int RETRY_AFTER = 10;
    private static final Map<Integer, String> CODES = Map.of(400, "invalid-request", 404, "no-such-route", 405,
            "method-not-allowed", 406, "not-acceptable", 413, "too-large", 415, "unsupported-media-type");
    /** Statuses that reveal nothing about what exists. */
    private static final Set<Integer> OF_THE_TOKEN = Set.of(401, 403, 404);

    @Inject
    Concealment concealment;

    /** Hides everything that is out of the caller's reach, unless the token alone decided. */
    @ServerExceptionMapper
    public Response refusal(ProblemException refusal, UriInfo uri, HttpHeaders headers) {
        if (OF_THE_TOKEN.contains(refusal.status()) || refusal.status() >= 500) {
            return answer(refusal, uri, headers);
        }
        try {
            return answer(concealment.of(uri).orElse(refusal), uri, headers);
        } catch (RuntimeException undecided) {
            return anything(undecided, uri, headers);
        }
    }

    private static Response answer(ProblemException refusal, UriInfo uri, HttpHeaders headers) {
        var answer = Problems.answer(refusal, path(uri), language(headers));
        return switch (refusal.status()) {
            case 401 -> answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
            // The rest of the body is not read, so the connection cannot be used again.
            case 413 -> answer.header("Connection", "close").build();
            case 503 -> answer.header("Retry-After", RETRY_AFTER).build();
            default -> answer.build();
        };
    }

    @ServerExceptionMapper
    public Response constraints(ConstraintViolationException e, UriInfo uri, HttpHeaders headers) {
        var violations = e.getConstraintViolations().stream()
                .map(found -> new Violation(null, lastNode(found.getPropertyPath().toString()), "constraint",
                        new Object[0], found.getMessage()))
                .toList();
        return refusal(ProblemException.invalid(violations), uri, headers);
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException e, UriInfo uri, HttpHeaders headers) {
        var status = e.getResponse().getStatus();
        if (e.getCause() instanceof ProblemException refusal) {
            return refusal(refusal, uri, headers);
        }
        if (status >= 500) {
            return anything(e, uri, headers);
        }
        if (e instanceof NotFoundException && e.getCause() instanceof RuntimeException) {
            // A path parameter of the wrong type, such as an id that is no UUID: there is no such record.
            LOG.debug("path parameter not readable", e);
            return refusal(ProblemException.notFound("record"), uri, headers);
        }
        var refusal = new ProblemException(status, CODES.getOrDefault(status, "refused"), List.of());
        var answer = Response.fromResponse(refusal(refusal, uri, headers));
        return status == 405 ? answer.header(HttpHeaders.ALLOW, Methods.allowed()).build() : answer.build();
    }

    @ServerExceptionMapper
    public Response anything(Throwable e, UriInfo uri, HttpHeaders headers) {
        return DatabaseRefusal.of(e).map(refusal -> refusal(refusal, uri, headers)).orElseGet(() -> {
            LOG.errorf(e, "%s failed, trace %s", path(uri), Trace.id());
            return Problems.answer(new ProblemException(500, "internal-error", List.of()), path(uri), language(headers))
                    .build();
        });
    }

    private static String path(UriInfo uri) {
        return uri.getRequestUri().getRawPath();
    }

    private static Locale language(HttpHeaders headers) {
        return Texts.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static String lastNode(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
