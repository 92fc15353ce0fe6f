package cn.huaiyuan.groupschooling.kit.table;

import com.github.pjfanning.xlsx.StreamingReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Date1904Support;
import org.apache.poi.ss.usermodel.Workbook;

/** A workbook, read as a stream. */
final class XlsxGrid implements Grid {
    private final Workbook workbook;
    private final boolean from1904;

    XlsxGrid(Path file) throws IOException {
        PackageLimits.check(file);
        try {
            workbook = StreamingReader.builder().open(file.toFile());
        } catch (RuntimeException unreadable) {
            throw unreadable(unreadable);
        }
        from1904 = workbook instanceof Date1904Support dated && dated.isDate1904();
    }

    @Override
    public Iterator<Sheet> sheets() {
        return IntStream.range(0, workbook.getNumberOfSheets()).mapToObj(this::sheet).iterator();
    }

    private Sheet sheet(int index) {
        try {
            var sheet = workbook.getSheetAt(index);
            var hidden = workbook.isSheetHidden(index) || workbook.isSheetVeryHidden(index);
            return new Sheet(sheet.getSheetName(), hidden, from1904, hidden ? null : new Lines(sheet));
        } catch (RuntimeException unreadable) {
            throw new UncheckedIOException(unreadable(unreadable));
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    /** The library throws one exception for a bomb and for a damaged file. */
    static UnreadableFile unreadable(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && cause.getMessage().contains("Zip bomb")) {
                return new UnreadableFile("table.too-large", e);
            }
        }
        return new UnreadableFile("table.unreadable", e);
    }

    /** Passes over blank rows. The merged cells stand behind the rows, so these are gone through once before. */
    private final class Lines implements Iterator<Line> {
        private final XlsxCells cells = new XlsxCells(from1904);
        private final Iterator<org.apache.poi.ss.usermodel.Row> rows;
        private final Merges merges;
        private Line next;

        private Lines(org.apache.poi.ss.usermodel.Sheet sheet) {
            sheet.forEach(row -> {
                // Only what comes after them is wanted.
            });
            merges = new Merges(sheet.getMergedRegions());
            rows = sheet.iterator();
        }

        @Override
        public boolean hasNext() {
            try {
                while (next == null && rows.hasNext()) {
                    var line = line(rows.next());
                    next = line.isBlank() ? null : line;
                }
                return next != null;
            } catch (RuntimeException unreadable) {
                throw new UncheckedIOException(unreadable(unreadable));
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

        private Line line(org.apache.poi.ss.usermodel.Row row) {
            var filled = new TreeMap<Integer, Cell>();
            row.forEach(cell -> cells.read(cell).ifPresent(value -> filled.put(cell.getColumnIndex(), value)));
            merges.fill(row.getRowNum(), filled);
            return new Line(row.getRowNum() + 1, filled, 0);
        }
    }
}
