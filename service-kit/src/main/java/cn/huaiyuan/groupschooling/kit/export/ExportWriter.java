package cn.huaiyuan.groupschooling.kit.export;

import cn.huaiyuan.groupschooling.kit.json.ListFormat;
import cn.huaiyuan.groupschooling.kit.paging.ListPart;
import cn.huaiyuan.groupschooling.kit.trace.Trace;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Writes a list as a file, page by page and from one snapshot of the database, and sends it when it is complete. A
 * slow client keeps no database connection, and a failure becomes a problem document instead of a truncated file.
 */
@Provider
public class ExportWriter implements ServerMessageBodyWriter<Export> {
    private static final Logger LOG = Logger.getLogger(ExportWriter.class);

    private final ObjectMapper json;
    private final Snapshot snapshot;

    @Inject
    public ExportWriter(ObjectMapper json, Snapshot snapshot) {
        this.json = json;
        this.snapshot = snapshot;
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
        var file = Files.createTempFile("export", "." + export.format());
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                read(export, out);
            }
            send(file, export, call);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Sends the length first, so that the client notices a truncated file. */
    private static void send(Path file, Export export, ServerRequestContext call) throws IOException {
        var response = call.serverResponse();
        response.setResponseHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(Files.size(file)));
        try {
            var body = call.getOrCreateOutputStream();
            Files.copy(file, body);
            body.close();
        } catch (IOException e) {
            if (!response.headWritten()) {
                throw e;
            }
            LOG.debugf(e, "the client of the export of %s went away, trace %s", export.name(), Trace.id());
            response.reset();
        }
    }

    @Override
    public void writeTo(Export export, Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream body) throws IOException {
        read(export, body);
    }

    private void read(Export export, OutputStream out) throws IOException {
        snapshot.read(() -> write(export, out, snapshot::forget));
    }

    /** @param afterReading is run after each page is read, before it is written */
    void write(Export export, OutputStream body, Runnable afterReading) throws IOException {
        var columns = Columns.of(export.row(), json);
        try (var sheet = sheet(export, body)) {
            sheet.add(columns.header(export.language()));
            for (ListPart<?> part = anew(export.begin()); part != null; part = next(part)) {
                var rows = part.items().stream().map(columns::cells).toList();
                afterReading.run();
                for (var row : rows) {
                    sheet.add(row);
                }
            }
            sheet.finish();
        }
    }

    /** The page that the resource read is not of the snapshot, so it is read again. */
    private static ListPart<?> anew(ListPart<?> begin) {
        return begin.from() == null ? begin : begin.from().apply(null);
    }

    private static ListPart<?> next(ListPart<?> part) {
        return part.nextCursor() == null ? null : part.from().apply(part.nextCursor());
    }

    private static Sheet sheet(Export export, OutputStream body) throws IOException {
        var texts = CellTexts.in(export.language());
        return export.format() == ListFormat.csv
                ? new CsvSheet(body, texts)
                : new XlsxSheet(body, texts, export.name());
    }
}
