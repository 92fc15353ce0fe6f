package cn.huaiyuan.groupschooling.kit.json;

import cn.huaiyuan.groupschooling.kit.failure.RefusedToken;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Checks headers before anything else reads them. */
public class HeaderCheck {
    private static final int BEFORE_THE_QUERY = Priorities.USER - 100;
    private static final Pattern SIGNED_TOKEN = Pattern.compile("(?i)Bearer +[\\w-]+\\.[\\w-]+\\.[\\w-]+ *");

    /** Refuses a token that is not a JWT, and compressed bodies. */
    @ServerRequestFilter(preMatching = true)
    public void decodable(HttpServerRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null && !SIGNED_TOKEN.matcher(authorization).matches()) {
            RefusedToken.logMalformed();
            throw new ProblemException(401, "token-invalid", List.of());
        }
        var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new ProblemException(415, "unsupported-media-type", List.of());
        }
    }

    /**
     * A resource without {@code @Produces} answers JSON; other types are refused with 406. A list is also available
     * as a file; the parameter wins over the header, because a link cannot set headers.
     */
    @ServerRequestFilter(priority = BEFORE_THE_QUERY)
    public void acceptable(HttpServerRequest request, ContainerRequestContext context, ResourceInfo resource) {
        if (resource.getResourceMethod().isAnnotationPresent(Produces.class)
                || resource.getResourceClass().isAnnotationPresent(Produces.class)) {
            return;
        }
        var isList = ListFormat.isChosenIn(resource.getResourceMethod());
        var format = (isList ? named(context) : Optional.<ListFormat>empty())
                .or(() -> Negotiation.choose(request.headers().getAll(HttpHeaders.ACCEPT),
                        isList ? List.of(ListFormat.values()) : List.of(ListFormat.json)))
                .orElseThrow(() -> new ProblemException(406, "not-acceptable", List.of()));
        format.ask(context);
        request.headers().set(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
    }

    /** Empty if no known format is named; {@link QueryCheck} then refuses the parameter. */
    private static Optional<ListFormat> named(ContainerRequestContext context) {
        var name = context.getUriInfo().getQueryParameters().getFirst(ListFormat.PARAMETER);
        return Arrays.stream(ListFormat.values()).filter(format -> format.name().equals(name)).findFirst();
    }
}
