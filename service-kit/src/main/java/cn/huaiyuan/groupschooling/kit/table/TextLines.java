package cn.huaiyuan.groupschooling.kit.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/** The filled lines of a text. A line that is too long is never held as a whole. */
final class TextLines implements Closeable {
    static final int LONGEST = 1_000_000;

    private static final int END = -1;
    private static final int NOTHING = -2;

    private final Reader text;
    private int number;
    /** A character read ahead, after a carriage return. */
    private int pending = NOTHING;

    TextLines(Reader text) {
        this.text = text;
    }

    /**
     * The next line that is not blank, or null at the end.
     *
     * @throws UnreadableFile {@code table.malformed} if a line is longer than {@value #LONGEST} characters
     */
    String next() throws IOException {
        for (var line = line(); line != null; line = line()) {
            if (!Blanks.isBlank(line)) {
                return line;
            }
        }
        return null;
    }

    /** Number of the line read last, from 1. */
    int number() {
        return number;
    }

    private String line() throws IOException {
        var c = read();
        if (c == END) {
            return null;
        }
        number++;
        var line = new StringBuilder();
        for (; c != END && c != '\n' && c != '\r'; c = read()) {
            if (line.length() == LONGEST) {
                throw UnreadableFile.inLine(number, null);
            }
            line.append((char) c);
        }
        if (c == '\r') {
            pending = text.read();
            pending = pending == '\n' ? NOTHING : pending;
        }
        return line.toString();
    }

    private int read() throws IOException {
        var c = pending == NOTHING ? text.read() : pending;
        pending = NOTHING;
        return c;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
