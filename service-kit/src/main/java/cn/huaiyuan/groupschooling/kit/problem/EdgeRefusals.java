package cn.huaiyuan.groupschooling.kit.problem;

import cn.huaiyuan.groupschooling.kit.KitConfig;
import cn.huaiyuan.groupschooling.kit.failure.RefusedToken;
import cn.huaiyuan.groupschooling.kit.trace.Trace;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.ForbiddenException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * Refusals that are decided before any resource is reached, and that would otherwise have no body: addresses that are
 * malformed or spelled oddly, requests that are too large, and calls of the metrics without a valid token or the role.
 */
@ApplicationScoped
public class EdgeRefusals {
    private static final int BEFORE_QUARKUS = 1000;
    /** Path of file uploads. */
    private static final String UPLOADS = "/v1/imports";
    private static final Pattern HOLLOW_TOKEN = Pattern.compile("(?i)bearer *(\\.+[^.]*\\.*|[^.]*\\.+)");

    @Inject
    ObjectMapper json;
    @Inject
    KitConfig config;

    void register(@Observes Filters filters) {
        filters.register(this::refuse, BEFORE_QUARKUS);
    }

    void register(@Observes Router router) {
        router.route("/q/metrics*").failureHandler(call -> {
            if (call.statusCode() == HttpResponseStatus.FORBIDDEN.code()
                    || call.failure() instanceof ForbiddenException) {
                answer(call, 403, "forbidden");
            } else {
                call.next();
            }
        });
    }

    private void refuse(RoutingContext call) {
        var request = call.request();
        if (request.uri().length() > config.http().longestAddress()) {
            answer(call, 414, "uri-too-long");
        } else if (Addresses.isMalformed(request.uri())) {
            answer(call, 400, "address-malformed");
        } else if (Addresses.isOdd(request.path())) {
            answer(call, 404, "no-such-route");
        } else if (sizeOfHeaders(request) > config.http().largestHeaders()) {
            answer(call, 431, "headers-too-large");
        } else if (lengthOfBody(request) > largestBody(request)) {
            // The body is not read, so the connection cannot be used again.
            call.response().putHeader(HttpHeaders.CONNECTION, "close");
            answer(call, 413, "too-large");
        } else if (isHollow(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            RefusedToken.logMalformed();
            unauthenticated(call, "token-invalid");
        } else if (request.path().startsWith("/q/metrics")) {
            guardMetrics(call);
        } else {
            call.next();
        }
    }

    private void guardMetrics(RoutingContext call) {
        var authorization = call.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            unauthenticated(call, "token-missing");
        } else {
            BiConsumer<RoutingContext, Throwable> failed = (failing, cause) -> {
                Trace.continueFrom(failing.request().getHeader("traceparent"));
                RefusedToken.log(cause);
                unauthenticated(failing, "token-invalid");
            };
            call.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, failed);
            call.next();
        }
    }

    private void unauthenticated(RoutingContext call, String code) {
        call.response().putHeader("WWW-Authenticate", "Bearer");
        answer(call, 401, code);
    }

    private void answer(RoutingContext call, int status, String code) {
        Trace.continueFrom(call.request().getHeader("traceparent"));
        var language = Texts.language(call.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        try {
            var body = json.writeValueAsString(Problems.answer(status, code, call.request().path(), language).build()
                    .getEntity());
            call.response().setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader("traceparent", Trace.parent()).end(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem document cannot be written", e);
        }
    }

    /** A token of dots, on which the OIDC extension fails. */
    private static boolean isHollow(String authorization) {
        return authorization != null && HOLLOW_TOKEN.matcher(authorization).matches();
    }

    private static long sizeOfHeaders(HttpServerRequest request) {
        long size = 0;
        for (var header : request.headers()) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }

    private long largestBody(HttpServerRequest request) {
        var isUpload = request.method() == HttpMethod.POST && request.path().equals(UPLOADS);
        return (isUpload ? config.http().largestUpload() : config.http().largestBody()).asLongValue();
    }

    private static long lengthOfBody(HttpServerRequest request) {
        var header = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return header != null && header.matches("[0-9]{1,18}") ? Long.parseLong(header) : 0;
    }
}
