package cn.huaiyuan.groupschooling.kit.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.ContentTypes;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xssf.usermodel.XSSFRelation;

/**
 * Holds off a workbook whose parts would not fit into memory once unpacked. What unpacks to more than a hundred times its
 * size the library itself refuses.
 */
final class PackageLimits {
    private static final long MEGABYTE = 1 << 20;
    /** Read as a stream: two hundred thousand rows of forty columns. */
    private static final long SHEET = 400 * MEGABYTE;
    /** The texts of all cells, which are held. */
    private static final long TEXTS = 64 * MEGABYTE;
    /** Held as a tree, at many times its size. */
    private static final long OTHERS = 8 * MEGABYTE;
    /** No text or attribute may be longer, in bytes: a cell has 32,767 characters at most, and a few may be escaped. */
    private static final int LONGEST_TEXT = 400_000;

    private PackageLimits() {
    }

    /** @throws UnreadableFile {@code table.too-large} or {@code table.unreadable} */
    static void check(Path file) throws IOException {
        try (var parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            for (var part : parts.getParts()) {
                check(part);
            }
        } catch (OpenXML4JException | RuntimeException unreadable) {
            throw XlsxGrid.unreadable(unreadable);
        }
    }

    private static void check(PackagePart part) throws IOException {
        var type = part.getContentType();
        if (type.equals(XSSFRelation.WORKSHEET.getContentType())) {
            check(part, SHEET, LONGEST_TEXT);
        } else if (type.equals(XSSFRelation.SHARED_STRINGS.getContentType())) {
            check(part, TEXTS, LONGEST_TEXT);
        } else if (type.endsWith("xml") && !type.equals(ContentTypes.CORE_PROPERTIES_PART)) {
            check(part, OTHERS, OTHERS);
        }
    }

    private static void check(PackagePart part, long longest, long longestText) throws IOException {
        var buffer = new byte[1 << 16];
        var all = 0L;
        var text = 0L;
        try (InputStream bytes = part.getInputStream()) {
            for (var length = bytes.read(buffer); length >= 0; length = bytes.read(buffer)) {
                all += length;
                for (int i = 0; i < length; i++) {
                    text = buffer[i] == '<' ? 0 : text + 1;
                    if (text > longestText) {
                        throw new UnreadableFile("table.too-large", null);
                    }
                }
                if (all > longest) {
                    throw new UnreadableFile("table.too-large", null);
                }
            }
        } catch (UnreadableFile tooLarge) {
            throw tooLarge;
        } catch (IOException damaged) {
            throw XlsxGrid.unreadable(damaged);
        }
    }
}
