package cn.huaiyuan.groupschooling.kit.precondition;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Answers a read with 304 if the caller has that version already (RFC 9110 §13.1.2). */
public class ConditionalGet {
    private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /** The comparison is weak: a proxy that compressed the answer changed its tag. */
    @ServerResponseFilter
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        var tag = answer.getHeaderString(HttpHeaders.ETAG);
        if (tag == null || answer.getStatus() != 200 || !READS.contains(request.getMethod())) {
            return;
        }
        answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        var given = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (given != null && Tag.listed(given).stream().flatMap(List::stream)
                .anyMatch(one -> one.isAny() || one.isSameAs(tag))) {
            answer.setStatusInfo(Response.Status.NOT_MODIFIED);
            answer.setEntity(null);
            answer.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        }
    }
}
