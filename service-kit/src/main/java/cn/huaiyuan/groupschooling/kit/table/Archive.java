package cn.huaiyuan.groupschooling.kit.table;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The archive of a workbook. Its parts are read as streams within absolute limits, however well they compress. */
final class Archive implements Closeable {
    static final long MEGABYTE = 1 << 20;
    /** Bytes unpacked from all parts in one reading of the file. */
    private static final long MOST_UNPACKED = 1_500 * MEGABYTE;

    /** Two hundred thousand rows of twenty-five columns, with three elements in each cell. */
    private static final int MOST_ELEMENTS = 20_000_000;

    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new HashMap<>();
    private long unpacked;
    private int elements;

    /** @throws UnreadableFile {@code table.too-large} or {@code table.unreadable} */
    Archive(Path file) throws IOException {
        ArchiveDirectory.check(file);
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException | IllegalArgumentException damaged) {
            throw new UnreadableFile("table.unreadable", damaged);
        }
        zip.stream().forEach(entry -> parts.putIfAbsent(key(entry.getName()), entry));
    }

    boolean has(String part) {
        return parts.containsKey(key(part));
    }

    /**
     * @param most bytes that the part may unpack to; reading beyond fails with {@code table.too-large}
     * @throws UnreadableFile {@code table.unreadable} if there is no such part
     */
    InputStream open(String part, long most) throws IOException {
        var entry = parts.get(key(part));
        if (entry == null) {
            throw new UnreadableFile("table.unreadable", null);
        }
        try {
            return new Bounded(zip.getInputStream(entry), most);
        } catch (ZipException damaged) {
            throw new UnreadableFile("table.unreadable", damaged);
        }
    }

    /** Counts parsed elements, which take time even if they are blank. */
    void element() throws UnreadableFile {
        if (++elements > MOST_ELEMENTS) {
            throw new UnreadableFile("table.too-large", null);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Names of parts ignore case; some programs write backslashes. */
    private static String key(String name) {
        var slashed = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return slashed.startsWith("/") ? slashed.substring(1) : slashed;
    }

    private final class Bounded extends FilterInputStream {
        private long left;

        private Bounded(InputStream bytes, long most) {
            super(bytes);
            left = most;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = unpack(buffer, offset, length);
            left -= Math.max(read, 0);
            unpacked += Math.max(read, 0);
            if (left < 0 || unpacked > MOST_UNPACKED) {
                throw new UnreadableFile("table.too-large", null);
            }
            return read;
        }

        private int unpack(byte[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (ZipException | EOFException damaged) {
                throw new UnreadableFile("table.unreadable", damaged);
            }
        }
    }
}
