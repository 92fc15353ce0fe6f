package cn.huaiyuan.groupschooling.kit.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** The rows of a sheet that are filled and not hidden. */
final class XlsxRows implements Iterator<Line>, Closeable {
    /** What is narrower, in points or characters, cannot be seen. */
    private static final double INVISIBLE = 0.1;
    /** Cells of a row, with the blank ones. */
    private static final int WIDEST = 16_384;
    private static final int ALPHABET = 26;
    private static final int LETTERS = 3;

    private final XmlPart xml;
    private final XlsxCells cells;
    private final SheetOutline outline;
    private final Merges merges;
    private final Hidden hidden;
    private final BitSet hiddenColumns = new BitSet();
    /** Up to which row formulas give the cells of a column their values. */
    private final int[] computed = new int[Line.MOST_CELLS];
    private boolean lowByDefault;
    private int seen;
    private int number;
    private Line next;

    XlsxRows(Archive archive, String part, XlsxCells cells, Hidden hidden) throws IOException {
        this.cells = cells;
        this.hidden = hidden;
        outline = new SheetOutline(archive, part);
        merges = new Merges(outline.merges());
        xml = new XmlPart(archive, part, Long.MAX_VALUE);
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null && seen < outline.filledRows() && xml.next()) {
                if ("row".equals(xml.begun())) {
                    row();
                } else if ("sheetFormatPr".equals(xml.begun())) {
                    defaults();
                } else if ("col".equals(xml.begun())) {
                    column();
                }
            }
            return next != null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
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

    @Override
    public void close() throws IOException {
        xml.close();
    }

    private void defaults() {
        lowByDefault = isInvisible("defaultRowHeight");
        if (isInvisible("defaultColWidth")) {
            hiddenColumns.set(0, Line.MOST_CELLS);
        }
    }

    private void column() throws UnreadableFile {
        var from = Math.max(0, xml.integer("min", 1) - 1);
        var to = Math.min(Line.MOST_CELLS, xml.integer("max", 0));
        if (from < to) {
            hiddenColumns.set(from, to, xml.flag("hidden") || isInvisible("width"));
        }
    }

    private boolean isInvisible(String size) {
        try {
            var value = xml.attribute(size);
            return value != null && Double.parseDouble(value) < INVISIBLE;
        } catch (NumberFormatException none) {
            return false;
        }
    }

    private void row() throws IOException {
        seen++;
        var given = xml.integer("r", number + 1);
        if (given <= number) {
            throw new UnreadableFile("table.unreadable", null);
        }
        number = given;
        var isHidden = xml.flag("hidden") || isInvisible("ht") || lowByDefault && xml.attribute("ht") == null;
        var line = new Line(number, filled(), 0);
        if (line.cells().isEmpty()) {
            return;
        }
        merges.fill(number - 1, line.cells());
        if (isHidden) {
            hidden.row(number);
        } else {
            line.cells().entrySet().removeIf(this::isHidden);
            next = line.isBlank() ? null : line;
        }
    }

    private boolean isHidden(Map.Entry<Integer, Cell> cell) {
        var isHidden = hiddenColumns.get(cell.getKey());
        if (isHidden && !cell.getValue().merged()) {
            hidden.column(cell.getKey());
        }
        return isHidden;
    }

    private TreeMap<Integer, Cell> filled() throws IOException {
        var filled = new TreeMap<Integer, Cell>();
        var position = -1;
        var characters = 0;
        var count = 0;
        while (xml.next() && !xml.ends("row")) {
            if (!"c".equals(xml.begun())) {
                continue;
            }
            if (++count > WIDEST) {
                throw UnreadableFile.tooWide(number, Line.MOST_CELLS);
            }
            var reference = xml.attribute("r");
            position = reference == null ? position + 1 : position(reference);
            var cell = cell(position, reference);
            if (cell != null) {
                filled.put(Line.checked(number, position), cell);
                characters = Line.checked(number, characters, cell.text());
            }
        }
        return filled;
    }

    /** Of a reference like {@code AB12}. */
    private static int position(String reference) throws UnreadableFile {
        var column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)) && i < LETTERS; i++) {
            column = column * ALPHABET + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        if (column < 1) {
            throw new UnreadableFile("table.unreadable", null);
        }
        return column - 1;
    }

    /** @param reference null if the file does not tell */
    private Cell cell(int position, String reference) throws IOException {
        var type = xml.attribute("t");
        var style = xml.integer("s", 0);
        var formula = position < Line.MOST_CELLS && number <= computed[position];
        String value = null;
        while (xml.next() && !xml.ends("c")) {
            if ("f".equals(xml.begun())) {
                formula = true;
                fill();
            } else if ("v".equals(xml.begun())) {
                value = text("v");
            } else if ("is".equals(xml.begun())) {
                value = RichText.read(xml, "is");
            }
        }
        if (type == null && value == null && !formula) {
            return null;
        }
        return cells.read(new XlsxCells.Stored(
                reference == null ? CellReference.convertNumToColString(position) + number : reference, type, style,
                formula, value));
    }

    /** A formula may give the cells around it their values too. */
    private void fill() throws UnreadableFile {
        var range = xml.attribute("ref");
        if (range == null || !range.contains(":") || "shared".equals(xml.attribute("t"))) {
            return;
        }
        try {
            var filled = CellRangeAddress.valueOf(range);
            var end = Math.min(filled.getLastColumn() + 1, Line.MOST_CELLS);
            for (int i = filled.getFirstColumn(); i < end; i++) {
                computed[i] = Math.max(computed[i], filled.getLastRow() + 1);
            }
        } catch (RuntimeException damaged) {
            throw new UnreadableFile("table.unreadable", damaged);
        }
    }

    private String text(String element) throws IOException {
        var text = new StringBuilder();
        while (xml.next() && !xml.ends(element)) {
            if (xml.text() != null) {
                text.append(xml.text());
            }
            if (text.length() > CsvGrid.LONGEST_FIELD) {
                throw new UnreadableFile("table.too-large", null);
            }
        }
        return text.toString();
    }
}
