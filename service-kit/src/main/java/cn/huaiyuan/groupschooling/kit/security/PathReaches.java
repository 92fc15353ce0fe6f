package cn.huaiyuan.groupschooling.kit.security;

import cn.huaiyuan.groupschooling.kit.problem.Concealment;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import io.quarkus.arc.All;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * Checks reach before a refusal is answered: the caller learns what is wrong with a request only if the claims reach
 * what the path names. Costs a query for refusals only.
 */
@ApplicationScoped
class PathReaches implements Concealment {
    @Inject
    Caller caller;
    @All
    @Inject
    List<PathReach> kinds;

    @Override
    public Optional<ProblemException> of(UriInfo uri) {
        var target = CurrentRequestManager.get().getTarget();
        if (target == null || reachesAllOf(target.getLazyMethod())) {
            return Optional.empty();
        }
        var path = uri.getRequestUri().getPath();
        try {
            kinds.forEach(kind -> {
                var matcher = kind.paths().matcher(path);
                if (matcher.matches()) {
                    kind.require(named(matcher.toMatchResult()));
                }
            });
            return Optional.empty();
        } catch (ProblemException notThere) {
            return Optional.of(notThere);
        }
    }

    /** All roles of an operation but the two narrow ones reach everything in it. */
    private boolean reachesAllOf(ResourceInfo operation) {
        var allowed = rolesOf(operation.getResourceMethod(), operation.getResourceClass());
        return Collections.disjoint(allowed, Roles.NARROW)
                || allowed.stream().anyMatch(role -> !Roles.NARROW.contains(role) && caller.has(role));
    }

    private static Set<String> rolesOf(Method method, Class<?> type) {
        var roles = method.isAnnotationPresent(RolesAllowed.class)
                ? method.getAnnotation(RolesAllowed.class)
                : type.getAnnotation(RolesAllowed.class);
        return roles == null ? Set.of() : Roles.single(List.of(roles.value()));
    }

    private static List<String> named(MatchResult found) {
        return IntStream.rangeClosed(1, found.groupCount()).mapToObj(found::group).toList();
    }
}
