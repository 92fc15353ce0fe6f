package cn.huaiyuan.groupschooling.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    private static final String HEADER = "姓名,身份证件号码,进本校年月,荣誉级别";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030"})
    void isReadInTheCharactersOfChineseSpreadsheets(String charset) throws IOException {
        var rows = Clerk.rows(Clerk.file(Charset.forName(charset), HEADER, "张三,349999199001010023,2015-09-01,县级"),
                Format.CSV);

        assertEquals("{\"name\":\"张三\",\"idNumber\":\"349999199001010023\",\"joinedOn\":\"2015-09-01\","
                + "\"level\":\"COUNTY\"}", rows.get(0).values().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void isReadWithAByteOrderMark(String charset) throws IOException {
        var file = Clerk.file(Charset.forName(charset), "\uFEFF" + HEADER, "张三,,,");

        assertEquals(List.of("张三"), Clerk.down(Clerk.rows(file, Format.CSV), "name"));
    }

    @Test
    void isRefusedInOtherCharacters() throws IOException {
        var file = Clerk.file(new byte[]{'a', ',', (byte) 0xFF, (byte) 0xFF, '\n'});

        assertEquals(List.of("table.charset"), Clerk.codes(Clerk.survey(file, Format.CSV).faults()));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";"})
    void hasOneOfThreeSeparators(String separator) throws IOException {
        var file = Clerk.csv(HEADER.replace(",", separator), "张三,,,市级".replace(",", separator));

        assertEquals(List.of("CITY"), Clerk.down(Clerk.rows(file, Format.CSV), "level"));
    }

    @Test
    void isNotPartedByWhatItsTextsHaveMostOf() throws IOException {
        var file = Clerk.csv(HEADER, "\"甲;乙;\"\"丙;丁\"\";戊;;;;;;;;\",,,市级", " \"己;\n;;;;;;;;;;;;\",,,县级");

        assertEquals(List.of("CITY", "COUNTY"), Clerk.down(Clerk.rows(file, Format.CSV), "level"));
    }

    @Test
    void givesBackWhatAnExportGuarded() throws IOException {
        var rows = Clerk.rows(Clerk.csv(HEADER, "'-甲校区,'=7,,", "''-乙,,,", "'丙',,,"), Format.CSV);

        assertEquals(List.of("-甲校区", "'-乙", "'丙'"), Clerk.down(rows, "name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#N/A", "#REF!", "#DIV/0!", "#NAME?", "########"})
    void showsTheErrorsOfTheSpreadsheetThatWroteIt(String error) throws IOException {
        var faults = Clerk.rows(Clerk.csv(HEADER, error + ",#1,,"), Format.CSV).get(0).faults();

        assertEquals(List.of("cell.error"), Clerk.codes(faults));
        assertEquals(error, faults.get(0).value());
    }

    @Test
    void hasSoManyColumnsAtMost() throws IOException {
        var fault = Clerk.survey(Clerk.csv(HEADER, "张三" + ",".repeat(Line.MOST_CELLS) + "x"), Format.CSV).faults()
                .get(0);

        assertEquals("table.too-wide", fault.code());
        assertEquals(2, fault.row());
    }

    @Test
    void numbersItsRowsByTheLineTheyBeginIn() throws IOException {
        var rows = Clerk.rows(Clerk.csv("花名册,,,", "", HEADER, "\"张\n三\",,,", "", "李四,,,"), Format.CSV);

        assertEquals(List.of(4, 7), rows.stream().map(Row::number).toList());
        assertEquals(List.of("张\n三", "李四"), Clerk.down(rows, "name"));
    }

    @Test
    void tellsTheLineWhoseFieldIsTooLong() throws IOException {
        var file = Clerk.csv(HEADER, "张三,,,", "x".repeat(CsvGrid.LONGEST_FIELD + 1) + ",,,");

        var fault = Clerk.survey(file, Format.CSV).faults().get(0);

        assertEquals("table.malformed", fault.code());
        assertEquals(List.of("3"), fault.args());
        assertThrows(UnreadableFile.class, () -> Tables.read(file,
                new Survey(Format.CSV, StandardCharsets.UTF_8, List.of(), 0, List.of()), Clerk.KIND, row -> {
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"张三,\"3499,,", "张三,\"3499\"x,,"})
    void tellsTheLineWhereQuotesAreWrong(String line) throws IOException {
        var file = Clerk.csv(HEADER, "李四,,,", line, "王五,,,");

        var fault = Clerk.survey(file, Format.CSV).faults().get(0);

        assertEquals("table.malformed", fault.code());
        assertEquals(3, fault.row());
    }

    @Test
    void tellsARecordLongerThanItsHeader() throws IOException {
        var rows = Clerk.rows(Clerk.csv(HEADER, "张三,,,县级,,", "李四,,,县级,多"), Format.CSV);

        assertEquals(List.of(), rows.get(0).faults());
        assertEquals(List.of("row.too-long"), Clerk.codes(rows.get(1).faults()));
    }

    @Test
    void takesShortRecordsAsBlankAtTheEnd() throws IOException {
        assertEquals(List.of("null"), Clerk.down(Clerk.rows(Clerk.csv(HEADER, "张三"), Format.CSV), "level"));
    }

    @Test
    void hasAtMostSoManyRows() throws IOException {
        var file = Clerk.csv(HEADER, IntStream.range(0, Tables.MOST_ROWS + 1).mapToObj(i -> "张" + i)
                .collect(Collectors.joining("\n")));

        assertEquals(List.of("table.too-many-rows"), Clerk.codes(Clerk.survey(file, Format.CSV).faults()));
    }

    @Test
    void handsOnRowsWhileItIsRead() throws IOException {
        var file = Clerk.csv(HEADER, IntStream.range(0, 100_000).mapToObj(i -> "张" + i + ",,,")
                .collect(Collectors.joining("\n")));
        var readAtRow = new ArrayList<Long>();

        try (var bytes = new Counting(Files.newInputStream(file));
                var grid = new CsvGrid(bytes, StandardCharsets.UTF_8)) {
            new GridScan(Clerk.KIND, new GridRows(Clerk.KIND, row -> readAtRow.add(bytes.count))).run(grid);
        }

        assertEquals(100_000, readAtRow.size());
        for (int i = 0; i < 100_000; i += 1_000) {
            var ahead = readAtRow.get(i) - (double) Files.size(file) * i / 100_000;
            assertTrue(ahead < 600_000, "row " + i + " came " + ahead + " bytes late");
        }
    }

    private static final class Counting extends FilterInputStream {
        private long count;

        private Counting(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = super.read(buffer, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
