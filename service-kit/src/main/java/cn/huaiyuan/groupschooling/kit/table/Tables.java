package cn.huaiyuan.groupschooling.kit.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads tables in two passes: {@link #survey} finds the sheets and the faults of the file as a whole, {@link #read}
 * the rows. Memory does not grow with the rows.
 */
public final class Tables {
    /** Rows of data in a file. */
    public static final int MOST_ROWS = 200_000;
    /** Faults of a survey. */
    public static final int MOST_FAULTS = 1_000;

    private Tables() {
    }

    /**
     * The first pass: sheets, headers, number of rows, and faults of the file as a whole. An unreadable file is a
     * fault too.
     *
     * @param charset of a text file, as its sender says; null if nothing is said
     */
    public static Survey survey(Path file, Format format, Charset charset, List<Column> columns) throws IOException {
        var faults = new Faults();
        Charset taken = null;
        List<SheetReport> sheets = List.of();
        try {
            if (format == Format.NDJSON) {
                taken = StandardCharsets.UTF_8;
                Charsets.findUtf8(file, charset);
                return JsonLines.survey(file);
            }
            taken = format == Format.CSV ? Charsets.find(file, charset) : null;
            try (var grid = open(file, format, taken)) {
                sheets = new GridScan(columns, new GridSurvey(columns, faults)).run(grid);
            }
            if (sheets.stream().noneMatch(sheet -> sheet.state() == SheetReport.State.READ)) {
                faults.add(Fault.of(null, 0, "table.no-header"));
            }
        } catch (UnreadableFile unreadable) {
            faults.add(unreadable.fault());
        } catch (UncheckedIOException e) {
            faults.add(unreadable(e).fault());
        }
        return new Survey(format, taken, sheets, sheets.stream().mapToInt(SheetReport::rows).sum(), faults.found());
    }

    /**
     * The second pass: reads each row of data in the order of the file. If the survey had faults, a row has what
     * could be read.
     *
     * @throws UnreadableFile if the survey had the same as a fault; the rows before were handed on
     */
    public static void read(Path file, Survey survey, List<Column> columns, Consumer<Row> rows) throws IOException {
        if (survey.format() == Format.NDJSON) {
            new JsonLines(columns).read(file, rows);
            return;
        }
        try (var grid = open(file, survey.format(), survey.charset())) {
            new GridScan(columns, new GridRows(columns, rows)).run(grid);
        } catch (UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    private static Grid open(Path file, Format format, Charset charset) throws IOException {
        if (format == Format.XLSX) {
            Signatures.sniff(file);
            return new XlsxGrid(file);
        }
        return new CsvGrid(Files.newInputStream(file), charset);
    }

    /**
     * The format of a file by its first bytes; empty if it is none of the three.
     *
     * @throws UnreadableFile {@code table.xls} if it is a workbook of another kind, {@code table.encrypted} if it has
     *             a password
     */
    public static Optional<Format> sniff(Path file) throws IOException {
        return Signatures.sniff(file);
    }

    /** @throws IOException the cause, if the file is not to blame */
    private static UnreadableFile unreadable(UncheckedIOException e) throws IOException {
        if (e.getCause() instanceof UnreadableFile unreadable) {
            return unreadable;
        }
        throw e.getCause();
    }
}
