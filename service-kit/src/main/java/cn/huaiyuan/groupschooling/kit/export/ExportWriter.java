package cn.huaiyuan.groupschooling.kit.export;

import cn.huaiyuan.groupschooling.kit.json.ListFormat;
import cn.huaiyuan.groupschooling.kit.paging.ListPart;
import cn.huaiyuan.groupschooling.kit.trace.Trace;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Writes a list as a file while it reads it, a page at a time. Where that fails before anything is sent the caller gets a
 * problem document; afterwards the connection is broken off, for a file that ends early must not pass for a whole one.
 */
@Provider
public class ExportWriter implements ServerMessageBodyWriter<Export> {
    private static final Logger LOG = Logger.getLogger(ExportWriter.class);

    private final ObjectMapper json;
    private final PageMemory memory;

    @Inject
    public ExportWriter(ObjectMapper json, PageMemory memory) {
        this.json = json;
        this.memory = memory;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, ResteasyReactiveResourceInfo resource,
            MediaType mediaType) {
        return type == Export.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Export.class;
    }

    @Override
    public void writeResponse(Export export, Type genericType, ServerRequestContext call) throws IOException {
        var response = call.serverResponse();
        try {
            var body = call.getOrCreateOutputStream();
            write(export, body, memory::forget);
            body.close();
        } catch (RuntimeException | IOException e) {
            if (!response.headWritten()) {
                throw e;
            }
            if (response.closed()) {
                LOG.debugf(e, "whoever asked for %s went away", export.name());
                return;
            }
            LOG.errorf(e, "the export of %s is broken off, trace %s", export.name(), Trace.id());
            response.reset();
        }
    }

    @Override
    public void writeTo(Export export, Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream body) throws IOException {
        write(export, body, memory::forget);
    }

    /** @param afterReading is run after each page is read, and before it is written to whoever may be slow to take it */
    void write(Export export, OutputStream body, Runnable afterReading) throws IOException {
        var columns = Columns.of(export.row(), json);
        try (var sheet = sheet(export, body)) {
            sheet.add(columns.header(export.language()));
            for (ListPart<?> part = export.begin(); part != null; part = next(part)) {
                var rows = part.items().stream().map(columns::cells).toList();
                afterReading.run();
                for (var row : rows) {
                    sheet.add(row);
                }
            }
            sheet.finish();
        }
    }

    private static ListPart<?> next(ListPart<?> part) {
        return part.rest() == null ? null : part.rest().get();
    }

    private static Sheet sheet(Export export, OutputStream body) throws IOException {
        var texts = CellTexts.in(export.language());
        return export.format() == ListFormat.csv
                ? new CsvSheet(body, texts)
                : new XlsxSheet(body, texts, export.name());
    }
}
