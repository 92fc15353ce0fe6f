package cn.huaiyuan.groupschooling.kit.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.FileMagic;

/** Recognizes the format of a file by its first bytes. */
final class Signatures {
    private static final int LOOKED_AT = 512;
    /** Offset of the name of the first part in an archive, which in an OpenDocument is the type. */
    private static final int FIRST_PART = 30;
    private static final byte[] ENCRYPTED = Decryptor.DEFAULT_POIFS_ENTRY.getBytes(StandardCharsets.UTF_16LE);

    private Signatures() {
    }

    /** @throws UnreadableFile {@code table.xls} or {@code table.encrypted} if it is a workbook of another kind */
    static Optional<Format> sniff(Path file) throws IOException {
        byte[] start;
        try (var bytes = Files.newInputStream(file)) {
            start = bytes.readNBytes(LOOKED_AT);
        }
        return switch (FileMagic.valueOf(start)) {
            case OOXML -> {
                if (new String(start, StandardCharsets.ISO_8859_1).startsWith("mimetype", FIRST_PART)) {
                    throw new UnreadableFile("table.xls", null);
                }
                yield Optional.of(Format.XLSX);
            }
            case OLE2 -> throw new UnreadableFile(isEncrypted(file) ? "table.encrypted" : "table.xls", null);
            // Some systems name a web page .xls.
            case HTML, XML, PDF, RTF -> Optional.empty();
            // Text starts with none of the other signatures: they are two letters or contain a zero.
            default -> text(start);
        };
    }

    private static Optional<Format> text(byte[] start) {
        var charset = Charsets.utf16(start).orElse(StandardCharsets.ISO_8859_1);
        var text = new String(start, charset).replaceFirst("^(\u00EF\u00BB\u00BF|\uFEFF)", "").stripLeading();
        if (text.isEmpty() || text.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return Optional.of(text.startsWith("{") ? Format.NDJSON : Format.CSV);
    }

    /** An encrypted workbook is a part of that name in a file of the old format. */
    private static boolean isEncrypted(Path file) throws IOException {
        try (var bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var matched = 0;
            for (var b = bytes.read(); b >= 0 && matched < ENCRYPTED.length; b = bytes.read()) {
                matched = (byte) b == ENCRYPTED[matched] ? matched + 1 : (byte) b == ENCRYPTED[0] ? 1 : 0;
            }
            return matched == ENCRYPTED.length;
        }
    }
}
