package cn.huaiyuan.groupschooling.kit.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;

/**
 * The methods that an address has. A 405 has to name them (RFC 9110 §15.5.6), which the routing does not, and OPTIONS
 * names those of the address, where the routing would name those of its class.
 */
public class Methods {
    @ServerRequestFilter(preMatching = true)
    public Optional<Response> options(ContainerRequestContext request) {
        return request.getMethod().equals("OPTIONS")
                ? Optional.of(allowed()).filter(methods -> !methods.isEmpty())
                        .map(methods -> Response.ok().header(HttpHeaders.ALLOW, methods).build())
                : Optional.empty();
    }

    /** For the address of the current request, as a header value. */
    static String allowed() {
        var request = CurrentRequestManager.get();
        var match = new RequestMapper<>(request.getDeployment().getClassMappers()).map(request.getPathWithoutPrefix());
        if (match == null) {
            return "";
        }
        var remaining = match.remaining.isEmpty() ? "/" : match.remaining;
        return Arrays.stream(match.value.handlers).filter(ClassRoutingHandler.class::isInstance)
                .flatMap(routing -> ((ClassRoutingHandler) routing).getMappers().entrySet().stream())
                .filter(method -> method.getKey() != null && method.getValue().map(remaining) != null)
                .map(Map.Entry::getKey).sorted().collect(Collectors.joining(", "));
    }
}
