package cn.huaiyuan.groupschooling.kit.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Checks the directory at the end of an archive, which is held in memory while the archive is open. */
final class ArchiveDirectory {
    private static final int LARGEST = 4 << 20;
    private static final int MOST_PARTS = 20_000;

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int LOCATOR_64_LENGTH = 20;
    private static final int END_64 = 0x06064b50;
    private static final int END_64_LENGTH = 56;

    private ArchiveDirectory() {
    }

    /**
     * Checks everything that may be taken for the end of the archive.
     *
     * @throws UnreadableFile {@code table.too-large} if the directory is larger than that of any workbook
     */
    static void check(Path file) throws IOException {
        try (var bytes = FileChannel.open(file)) {
            var from = Math.max(0, bytes.size() - LONGEST_COMMENT - END_LENGTH);
            var tail = read(bytes, from, (int) (bytes.size() - from));
            for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
                if (tail.getInt(at) == END) {
                    check(tail.getShort(at + 10) & 0xFFFF, tail.getInt(at + 12) & 0xFFFF_FFFFL,
                            large(bytes, from + at - LOCATOR_64_LENGTH));
                }
            }
        }
    }

    /** The 64-bit end record that a locator before the end points to; null if there is none. */
    private static ByteBuffer large(FileChannel bytes, long at) throws IOException {
        var locator = at < 0 ? null : read(bytes, at, LOCATOR_64_LENGTH);
        if (locator == null || locator.getInt(0) != LOCATOR_64) {
            return null;
        }
        var place = locator.getLong(8);
        if (place < 0 || place > bytes.size() - END_64_LENGTH) {
            return null;
        }
        var end = read(bytes, place, END_64_LENGTH);
        return end.getInt(0) == END_64 ? end : null;
    }

    private static void check(int parts, long length, ByteBuffer large) throws UnreadableFile {
        // If the short fields are all ones, the 64-bit ones count.
        var tooMany = large == null ? parts > MOST_PARTS : isBeyond(large.getLong(32), MOST_PARTS);
        var tooLong = large == null ? length > LARGEST : isBeyond(large.getLong(40), LARGEST);
        if (tooMany || tooLong) {
            throw new UnreadableFile("table.too-large", null);
        }
    }

    private static boolean isBeyond(long unsigned, long most) {
        return Long.compareUnsigned(unsigned, most) > 0;
    }

    private static ByteBuffer read(FileChannel bytes, long from, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining() && bytes.read(buffer, from + buffer.position()) >= 0) {
            // Until it is full.
        }
        return buffer.flip();
    }
}
