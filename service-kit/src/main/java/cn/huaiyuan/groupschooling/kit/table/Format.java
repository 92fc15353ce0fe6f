package cn.huaiyuan.groupschooling.kit.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms of file a table comes in. */
public enum Format {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    CSV("text/csv", "csv"),
    NDJSON("application/x-ndjson", "ndjson");

    private final String mediaType;
    private final String extension;

    Format(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** How a file's name ends, without the dot. */
    public String extension() {
        return extension;
    }

    /** The format of a {@code Content-Type} header; its parameters and case do not count. */
    public static Optional<Format> ofMediaType(String contentType) {
        var bare = contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> format.mediaType.equals(bare)).findFirst();
    }
}
