package cn.huaiyuan.groupschooling.kit.problem;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;

/** The methods that an address has: a 405 has to name them (RFC 9110 §15.5.6), and the routing that knows them does not. */
final class Methods {
    private Methods() {
    }

    /** Of the current request's address, as a header lists them. */
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
