package cn.huaiyuan.groupschooling.kit.table;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The texts that cells of a workbook refer to, in a temporary file because they may be many. */
final class SharedTexts implements Closeable {
    private static final long LARGEST = 256 * Archive.MEGABYTE;
    private static final int MOST = 2_000_000;

    private final Path file;
    private int[] ends = new int[1024];
    private int count;
    private ByteBuffer texts;

    /** @param part null if the workbook has none */
    SharedTexts(Archive archive, String part) throws IOException {
        file = Files.createTempFile("texts", ".tmp");
        try {
            if (part != null && archive.has(part)) {
                read(archive, part);
            }
            try (var channel = FileChannel.open(file)) {
                texts = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            }
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void read(Archive archive, String part) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file));
                var xml = new XmlPart(archive, part, LARGEST)) {
            while (xml.next()) {
                if ("si".equals(xml.begun())) {
                    add(RichText.read(xml, "si").getBytes(StandardCharsets.UTF_8), out);
                }
            }
        }
    }

    private void add(byte[] text, BufferedOutputStream out) throws IOException {
        if (count == MOST) {
            throw new UnreadableFile("table.too-large", null);
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        out.write(text);
        ends[count] = (count == 0 ? 0 : ends[count - 1]) + text.length;
        count++;
    }

    /** Null if the index is unknown. */
    String get(int index) {
        if (index < 0 || index >= count) {
            return null;
        }
        var begin = index == 0 ? 0 : ends[index - 1];
        var text = new byte[ends[index] - begin];
        texts.get(begin, text);
        return new String(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
