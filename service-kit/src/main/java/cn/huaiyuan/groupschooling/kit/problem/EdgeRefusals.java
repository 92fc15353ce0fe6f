package cn.huaiyuan.groupschooling.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refusals that are decided before any resource is reached, and that would otherwise have no body: a request that says
 * it is too large, and a call of the metrics without a token.
 */
@ApplicationScoped
public class EdgeRefusals {
    private static final int BEFORE_QUARKUS = 1000;

    @Inject
    ObjectMapper json;
    @ConfigProperty(name = "quarkus.http.limits.max-body-size")
    MemorySize largest;

    void register(@Observes Filters filters) {
        filters.register(this::refuse, BEFORE_QUARKUS);
    }

    private void refuse(RoutingContext call) {
        var request = call.request();
        if (lengthOf(request.getHeader(HttpHeaders.CONTENT_LENGTH)) > largest.asLongValue()) {
            // The body is not read, so the connection cannot be used again.
            call.response().putHeader(HttpHeaders.CONNECTION, "close");
            answer(call, 413, "too-large");
        } else if ("/q/metrics".equals(request.path()) && request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            call.response().putHeader("WWW-Authenticate", "Bearer");
            answer(call, 401, "token-missing");
        } else {
            call.next();
        }
    }

    private void answer(RoutingContext call, int status, String code) {
        var language = Texts.language(call.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        try {
            var body = json.writeValueAsString(Problems.answer(status, code, call.request().path(), language).build()
                    .getEntity());
            call.response().setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE).end(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem document cannot be written", e);
        }
    }

    private static long lengthOf(String header) {
        return header != null && header.matches("[0-9]{1,18}") ? Long.parseLong(header) : 0;
    }
}
