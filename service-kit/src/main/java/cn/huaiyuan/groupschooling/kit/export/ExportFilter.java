package cn.huaiyuan.groupschooling.kit.export;

import cn.huaiyuan.groupschooling.kit.json.ListFormat;
import cn.huaiyuan.groupschooling.kit.paging.ListPart;
import cn.huaiyuan.groupschooling.kit.problem.Texts;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Converts the list that a resource answered into a file, if the caller asked for one. */
public class ExportFilter {
    @Inject
    Clock clock;

    @ServerResponseFilter
    public void export(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        var format = ListFormat.asked(request);
        if (format == ListFormat.json || !(response.getEntity() instanceof ListPart<?> begin)) {
            return;
        }
        if (begin.from() == null && begin.nextCursor() != null) {
            throw new IllegalStateException("this list cannot be read to its end, so it cannot be exported");
        }
        var path = request.getUriInfo().getPath();
        var name = path.substring(path.lastIndexOf('/') + 1);
        var export = new Export(name, RowType.of(resource.getResourceMethod().getGenericReturnType()), begin, format,
                Texts.language(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        response.setEntity(export, new Annotation[0], mediaType(format));
        response.getHeaders().putSingle(HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"%s-%s.%s\"".formatted(name, LocalDate.now(clock), format.name()));
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }

    private static MediaType mediaType(ListFormat format) {
        var type = MediaType.valueOf(format.mediaType());
        return format == ListFormat.csv ? type.withCharset("UTF-8") : type;
    }
}
