package cn.huaiyuan.groupschooling.kit.security;

import cn.huaiyuan.groupschooling.kit.failure.RefusedToken;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.ProblemMappers;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers with problem documents where the server's own checks of token and roles refuse a call. */
public class SecurityRefusals {
    @Inject
    ProblemMappers problems;

    @ServerExceptionMapper(value = {UnauthorizedException.class,
            AuthenticationFailedException.class}, priority = Priorities.USER
                    - 1)
    public Response unauthenticated(SecurityException e, UriInfo uri, HttpHeaders headers) {
        return problems.refusal(TokenClaims.foundIn(e)
                .map(violations -> new ProblemException(401, "token-claims", violations))
                .orElseGet(() -> withoutToken(e)), uri, headers);
    }

    private static ProblemException withoutToken(SecurityException e) {
        if (e instanceof AuthenticationFailedException) {
            RefusedToken.log(e);
            return new ProblemException(401, "token-invalid", List.of());
        }
        return new ProblemException(401, "token-missing", List.of());
    }

    @ServerExceptionMapper(priority = Priorities.USER - 1)
    public Response forbidden(ForbiddenException e, UriInfo uri, HttpHeaders headers) {
        return problems.refusal(ProblemException.forbidden(), uri, headers);
    }
}
