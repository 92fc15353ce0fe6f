package cn.huaiyuan.groupschooling.kit.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;

/** A workbook, read as a stream: what is held of it does not grow with its parts. */
final class XlsxGrid implements Grid {
    private final Archive archive;
    private final WorkbookParts workbook;
    private final SharedTexts texts;
    private final XlsxCells cells;
    private Closeable open = () -> {
    };

    XlsxGrid(Path file) throws IOException {
        archive = new Archive(file);
        try {
            workbook = WorkbookParts.of(archive);
            var styles = new Styles(archive, workbook.styles());
            texts = new SharedTexts(archive, workbook.texts());
            cells = new XlsxCells(workbook, texts, styles);
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    @Override
    public Iterator<Sheet> sheets() {
        return workbook.sheets().stream().map(this::sheet).iterator();
    }

    private Sheet sheet(WorkbookParts.SheetPart sheet) {
        try {
            open.close();
            var hidden = new Hidden();
            if (sheet.hidden()) {
                return new Sheet(sheet.name(), true, workbook.from1904(), hidden, null);
            }
            var rows = new XlsxRows(archive, sheet.part(), cells, hidden);
            open = rows;
            return new Sheet(sheet.name(), false, workbook.from1904(), hidden, rows);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        try (archive; texts) {
            open.close();
        }
    }
}
