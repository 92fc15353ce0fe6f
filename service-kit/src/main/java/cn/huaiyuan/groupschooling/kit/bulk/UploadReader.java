package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.KitConfig;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.table.Charsets;
import cn.huaiyuan.groupschooling.kit.table.Format;
import cn.huaiyuan.groupschooling.kit.table.Tables;
import cn.huaiyuan.groupschooling.kit.table.UnreadableFile;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes an upload to disk, up to the size limit, and detects its format. */
@Provider
@Consumes(MediaType.WILDCARD)
@Priority(Priorities.USER - 200)
public class UploadReader implements MessageBodyReader<Upload> {
    /** Added by client libraries to any text. They cannot hold Chinese, so they are ignored. */
    private static final Set<String> UNASKED = Set.of("", "BINARY", "ISO-8859-1", "US-ASCII");
    private static final int AT_ONCE = 64 * 1024;

    @Inject
    Uploads uploads;
    @Inject
    KitConfig config;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Upload.class;
    }

    @Override
    public Upload readFrom(Class<Upload> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        var file = uploads.next();
        var digest = Digests.sha256();
        long bytes;
        try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            bytes = copy(body, out);
        }
        if (bytes == 0) {
            throw ProblemException.invalid(List.of(Violation.at("", "body.missing")));
        }
        var format = format(file, mediaType);
        return new Upload(file, format, charset(mediaType, format), bytes,
                HexFormat.of().formatHex(digest.digest()));
    }

    /** A chunked body does not say how large it is. */
    private long copy(InputStream body, OutputStream out) throws IOException {
        var largest = config.http().largestUpload().asLongValue();
        var buffer = new byte[AT_ONCE];
        long bytes = 0;
        for (int read; (read = body.read(buffer)) >= 0;) {
            bytes += read;
            if (bytes > largest) {
                throw new ProblemException(413, "too-large", List.of());
            }
            out.write(buffer, 0, read);
        }
        return bytes;
    }

    /**
     * The format by content. {@code Content-Type} only tells CSV from NDJSON, because programs use many names for the
     * same format.
     */
    private static Format format(Path file, MediaType said) throws IOException {
        if (said.getType().equalsIgnoreCase("multipart")) {
            throw refused("table.multipart");
        }
        try {
            var shown = Tables.sniff(file).orElseThrow(() -> refused());
            var named = Format.ofMediaType(said.getType() + "/" + said.getSubtype());
            return shown == Format.XLSX ? shown : named.filter(format -> format != Format.XLSX).orElse(shown);
        } catch (UnreadableFile other) {
            throw refused(other.code());
        }
    }

    /** @throws ProblemException 415 if text is not read in it */
    private static String charset(MediaType said, Format format) {
        var name = said.getParameters().get(MediaType.CHARSET_PARAMETER);
        return name == null || format == Format.XLSX || UNASKED.contains(name.strip().toUpperCase(Locale.ROOT))
                ? null
                : Charsets.named(name).orElseThrow(() -> refused("table.charset-unknown", name)).name();
    }

    private static ProblemException refused(String code, Object... args) {
        return new ProblemException(415, "unsupported-table", List.of(Violation.at("", code, args)));
    }

    private static ProblemException refused() {
        return new ProblemException(415, "unsupported-table", List.of());
    }
}
