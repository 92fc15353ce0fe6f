package cn.huaiyuan.groupschooling.kit.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells a file's format by how it begins. */
final class Signatures {
    private static final int LOOKED_AT = 512;

    private Signatures() {
    }

    static Optional<Format> sniff(byte[] start) throws UnreadableFile {
        return switch (FileMagic.valueOf(start)) {
            case OOXML -> Optional.of(Format.XLSX);
            case OLE2 -> throw new UnreadableFile("table.xls", null);
            // Some systems name a web page .xls.
            case HTML, XML, PDF, RTF -> Optional.empty();
            // The other signatures are two letters or hold a zero, which text does not.
            default -> text(start);
        };
    }

    private static Optional<Format> text(byte[] start) {
        var marked = start.length > 1 && (start[0] & 0xFF) + (start[1] & 0xFF) == 0xFE + 0xFF;
        var text = new String(start, StandardCharsets.ISO_8859_1).replaceFirst("^\u00EF\u00BB\u00BF", "")
                .stripLeading();
        if (text.isEmpty() || !marked && text.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return Optional.of(text.startsWith("{") ? Format.NDJSON : Format.CSV);
    }

    /** @throws UnreadableFile {@code table.encrypted} or {@code table.xls} */
    static void refuseOldWorkbook(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            if (FileMagic.valueOf(bytes.readNBytes(LOOKED_AT)) != FileMagic.OLE2) {
                return;
            }
        }
        try (var parts = new POIFSFileSystem(file.toFile(), true)) {
            throw new UnreadableFile(
                    parts.getRoot().hasEntry(Decryptor.DEFAULT_POIFS_ENTRY) ? "table.encrypted" : "table.xls", null);
        } catch (UnreadableFile refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            throw new UnreadableFile("table.xls", damaged);
        }
    }
}
