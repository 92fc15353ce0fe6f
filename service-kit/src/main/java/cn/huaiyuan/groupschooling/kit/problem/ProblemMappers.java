package cn.huaiyuan.groupschooling.kit.problem;

import cn.huaiyuan.groupschooling.kit.trace.Trace;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every exception that leaves a resource becomes a problem document here; none shows its class to the caller. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final Map<Integer, String> CODES = Map.of(400, "invalid-request", 404, "no-such-route", 405,
            "method-not-allowed", 406, "not-acceptable", 413, "too-large", 415, "unsupported-media-type");

    @ServerExceptionMapper
    public Response refusal(ProblemException refusal, UriInfo uri, HttpHeaders headers) {
        var answer = Problems.answer(refusal, path(uri), language(headers));
        return switch (refusal.status()) {
            case 401 -> answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
            // The rest of the body is not read, so the connection cannot be used again.
            case 413 -> answer.header("Connection", "close").build();
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
            // JAX-RS answers 404 where a path parameter has the wrong type: there is no such resource.
            LOG.debug("path parameter not readable", e);
        }
        var answer = Problems.answer(status, CODES.getOrDefault(status, "refused"), path(uri), language(headers));
        if (e.getResponse().getHeaderString(HttpHeaders.ALLOW) != null) {
            answer.header(HttpHeaders.ALLOW, e.getResponse().getHeaderString(HttpHeaders.ALLOW));
        }
        return answer.build();
    }

    @ServerExceptionMapper(value = {UnauthorizedException.class,
            AuthenticationFailedException.class}, priority = Priorities.USER
                    - 1)
    public Response unauthenticated(SecurityException e, UriInfo uri, HttpHeaders headers) {
        var code = e instanceof AuthenticationFailedException ? "token-invalid" : "token-missing";
        return Problems.answer(401, code, path(uri), language(headers)).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper(priority = Priorities.USER - 1)
    public Response forbidden(ForbiddenException e, UriInfo uri, HttpHeaders headers) {
        return Problems.answer(403, "forbidden", path(uri), language(headers)).build();
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
