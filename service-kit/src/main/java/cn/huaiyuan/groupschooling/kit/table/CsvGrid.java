package cn.huaiyuan.groupschooling.kit.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.apache.commons.io.input.SequenceReader;
import org.apache.poi.ss.util.CellReference;

/** A file of values separated by commas, tabs or semicolons, whichever is most frequent in its first lines. */
final class CsvGrid implements Grid {
    static final int LONGEST_FIELD = 100_000;
    /** Marks the end of the file, because the library closes an open quote there. */
    private static final char END = '\uFFFF';
    private static final int LOOKED_AT = 1 << 16;
    private static final int LOOKED_AT_LINES = 20;
    private static final String SEPARATORS = ",\t;";

    private final Records records = new Records();
    private final CsvReader<Line> reader;

    CsvGrid(InputStream bytes, Charset charset) throws IOException {
        var text = new BufferedReader(new SequenceReader(Charsets.reader(bytes, charset), new StringReader("\n" + END)),
                LOOKED_AT);
        reader = CsvReader.builder().fieldSeparator(separator(text)).trimWhitespacesAroundQuotes(true)
                .skipEmptyLines(true).allowExtraFields(true).allowMissingFields(true)
                .maxBufferSize(2 * LONGEST_FIELD).build(records, text);
    }

    @Override
    public Iterator<Sheet> sheets() {
        return List.of(new Sheet(null, false, false, new Hidden(), new Lines(reader.iterator()))).iterator();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static char separator(Reader text) throws IOException {
        var start = new char[LOOKED_AT];
        text.mark(LOOKED_AT);
        var length = Math.max(0, text.read(start));
        text.reset();
        return mostOf(start, length);
    }

    /** Ignores separators within quotes, which open only where a field begins. */
    private static char mostOf(char[] start, int length) {
        var counts = new int[SEPARATORS.length()];
        var begins = true;
        var quoted = false;
        for (int i = 0, lines = 0; i < length && lines < LOOKED_AT_LINES; i++) {
            var c = start[i];
            if (c == '"' && (quoted || begins)) {
                // Two quotes within a field close and reopen it.
                quoted = !quoted;
                begins = true;
            } else if (!quoted) {
                var separator = SEPARATORS.indexOf(c);
                if (separator >= 0) {
                    counts[separator]++;
                }
                lines += c == '\n' ? 1 : 0;
                begins = separator >= 0 || c == '\n' || c == '\r' || begins && c == ' ';
            }
        }
        var most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }

    /** Passes over blank records and tells the line where one breaks off. */
    private final class Lines implements Iterator<Line> {
        private final Iterator<Line> all;
        private Line next;

        private Lines(Iterator<Line> all) {
            this.all = all;
        }

        @Override
        public boolean hasNext() {
            try {
                while (next == null && all.hasNext()) {
                    var line = all.next();
                    next = line.isBlank() ? null : line;
                }
                return next != null;
            } catch (CsvParseException malformed) {
                throw new UncheckedIOException(malformed.getCause() instanceof UncheckedIOException bound
                        ? bound.getCause()
                        : UnreadableFile.inLine(records.line, malformed));
            }
        }

        @Override
        public Line next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            var line = next;
            next = null;
            return line;
        }
    }

    private static final class Records extends AbstractBaseCsvCallbackHandler<Line> {
        private int line = 1;
        private TreeMap<Integer, Cell> cells;
        private int characters;

        @Override
        protected void handleBegin(long startingLineNumber) {
            line = Math.toIntExact(startingLineNumber);
            cells = new TreeMap<>();
            characters = 0;
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            if (length > LONGEST_FIELD) {
                throw new CsvParseException("field of " + length + " characters");
            }
            var text = new String(buffer, offset, length);
            var ends = length > 0 && text.charAt(length - 1) == END;
            if (ends && quoted) {
                throw new CsvParseException("quote not closed");
            }
            if (!ends && !Blanks.isBlank(text)) {
                var cell = Cell.written(text);
                put(index, cell.kind() != Cell.Kind.ERROR
                        ? cell
                        : cell.at(CellReference.convertNumToColString(index) + line));
            }
        }

        private void put(int position, Cell cell) {
            try {
                characters = Line.checked(line, characters, cell.text());
                cells.put(Line.checked(line, position), cell);
            } catch (UnreadableFile tooLong) {
                throw new UncheckedIOException(tooLong);
            }
        }

        @Override
        protected Line buildRecord() {
            return new Line(line, cells, getFieldCount());
        }
    }
}
