package cn.huaiyuan.groupschooling.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxTest {
    private static final List<Column> ANNEX = List.of(Column.text("whole", "总校"), Column.text("part", "成员校"),
            Column.text("remark", "备注").optional());

    @Test
    void repeatsWhatIsMergedDownwards() throws IOException {
        var file = workbook(book -> {
            var sheet = book.createSheet("附件3");
            fill(sheet, 0, "附件3");
            fill(sheet, 1, "序号", "总校", "成员校", "备注");
            fill(sheet, 2, "1", "实验中学教育集团", "校本部", "新校区");
            fill(sheet, 3, null, null, "老校区", "原一中");
            fill(sheet, 4, null, null, "支湖校区");
            fill(sheet, 5, "2", "实验小学教育集团", "校本部");
            fill(sheet, 6, null, null, null);
            fill(sheet, 7, "合计", null, "4");
            merge(sheet, 0, 0, 0, 3);
            merge(sheet, 2, 4, 0, 0);
            merge(sheet, 2, 4, 1, 1);
            merge(sheet, 5, 6, 1, 1);
        });

        var survey = Tables.survey(file, Format.XLSX, null, ANNEX);
        var rows = Clerk.rows(file, Format.XLSX, ANNEX);

        assertEquals(List.of(new SheetReport("附件3", SheetReport.State.READ, 2, 4, 1)), survey.sheets());
        assertEquals(List.of(), survey.faults());
        assertEquals(List.of("实验中学教育集团", "实验中学教育集团", "实验中学教育集团", "实验小学教育集团"), Clerk.down(rows, "whole"));
        assertEquals(List.of("校本部", "老校区", "支湖校区", "校本部"), Clerk.down(rows, "part"));
        assertEquals(List.of(3, 4, 5, 6), rows.stream().map(Row::number).toList());
    }

    @Test
    void readsAHeaderMergedOverTwoRows() throws IOException {
        var file = workbook(book -> {
            var sheet = book.createSheet("名册");
            fill(sheet, 0, "序号", "姓名", "任职", null, "身份证号");
            fill(sheet, 1, null, null, "入校年月", "荣誉级别");
            fill(sheet, 2, "1", "张三", "2015.09", "市级", "12");
            merge(sheet, 0, 1, 0, 0);
            merge(sheet, 0, 1, 1, 1);
            merge(sheet, 0, 0, 2, 3);
            merge(sheet, 0, 1, 4, 4);
        });

        assertEquals(List.of(), Clerk.survey(file, Format.XLSX).faults());
        assertEquals("{\"name\":\"张三\",\"idNumber\":\"12\",\"joinedOn\":\"2015-09-01\",\"level\":\"CITY\"}",
                Clerk.rows(file, Format.XLSX).get(0).values().toString());
    }

    @Test
    void readsAllSheetsButHiddenOnesAndThoseOfOtherKinds() throws IOException {
        var file = workbook(book -> {
            header(book.createSheet("一"));
            fill(book.getSheet("一"), 1, "张三");
            header(book.createSheet("藏"));
            header(book.createSheet("深藏"));
            book.createSheet("空");
            fill(book.createSheet("说明"), 0, "请逐项填写");
            header(book.createSheet("二"));
            fill(book.getSheet("二"), 3, "李四");
            book.setSheetVisibility(1, SheetVisibility.HIDDEN);
            book.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
        });

        var survey = Clerk.survey(file, Format.XLSX);

        assertEquals("READ HIDDEN HIDDEN EMPTY NO_HEADER READ",
                String.join(" ", survey.sheets().stream().map(sheet -> sheet.state().name()).toList()));
        assertEquals(List.of(), survey.faults());
        assertEquals(2, survey.rows());
        assertEquals(List.of("一:2", "二:4"),
                Clerk.rows(file, Format.XLSX).stream().map(row -> row.sheet() + ":" + row.number()).toList());
    }

    @Test
    void isRefusedWhereOnlyAHiddenSheetHasAHeader() throws IOException {
        var file = workbook(book -> {
            book.createSheet("一");
            header(book.createSheet("藏"));
            book.setSheetVisibility(1, SheetVisibility.HIDDEN);
        });

        assertEquals(List.of("table.no-header"), Clerk.codes(Clerk.survey(file, Format.XLSX).faults()));
    }

    @Test
    void takesTheLastResultOfAFormula() throws IOException {
        var row = row(book -> {
            var cells = cells(book);
            cells.getCell(0).setCellFormula("\"张\"&\"三\"");
            cells.getCell(2).setCellFormula("DATE(2015,9,1)");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        assertEquals("张三", row.values().get("name").textValue());
        assertEquals("2015-09-01", row.values().get("joinedOn").textValue());
    }

    @Test
    void tellsCellsThatShowAnError() throws IOException {
        var row = row(book -> {
            var cells = cells(book);
            cells.getCell(0).setCellErrorValue(FormulaError.NA.getCode());
            cells.getCell(1).setCellFormula("1/0");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        assertEquals(List.of("cell.error", "cell.error"), Clerk.codes(row.faults()));
        assertEquals(List.of("#N/A", "#DIV/0!"), row.faults().stream().map(Fault::value).toList());
    }

    @Test
    void neverRepairsAnIdentityNumberKeptAsANumber() throws IOException {
        var row = row(book -> cells(book).getCell(1).setCellValue(349999199001010023d));

        assertEquals(List.of("code.digits-lost"), Clerk.codes(row.faults()));
    }

    @ParameterizedTest
    @CsvSource({"yyyy-mm-dd, 2015-09-02", "m/d/yy, 2015-09-02", "yyyy\"年\"m\"月\"d\"日\", 2015-09-02",
            "[$-804]yyyy\"年\"m\"月\"d\"日\", 2015-09-02", "yyyy\"年\"m\"月\", 2015-09-30", "yyyy.mm, 2015-09-30",
            "General, 2015-09-02"})
    void readsADateByItsFormatAndAMonthToItsEnd(String format, String read) throws IOException {
        var kind = List.of(Clerk.NAME, Column.lastDay("until", "截止"));
        var file = workbook(book -> {
            var sheet = book.createSheet();
            fill(sheet, 0, "姓名", "截止");
            fill(sheet, 1, "张三");
            format(sheet.getRow(1).createCell(1), format).setCellValue(LocalDate.of(2015, 9, 2));
        });

        assertEquals(List.of(read), Clerk.down(Clerk.rows(file, Format.XLSX, kind), "until"));
    }

    @Test
    void refusesADateWithATime() throws IOException {
        var row = row(book -> format(cells(book).getCell(2), "yyyy-mm-dd hh:mm")
                .setCellValue(LocalDateTime.of(2015, 9, 1, 8, 30)));

        assertEquals(List.of("date"), Clerk.codes(row.faults()));
    }

    @ParameterizedTest
    @CsvSource({"2015.1, date.ambiguous", "2015.09,", "20150901,", "201509,", "42248,", "42248.5, date"})
    void readsADateKeptAsANumber(double number, String fault) throws IOException {
        var row = row(book -> cells(book).getCell(2).setCellValue(number));

        assertEquals(fault == null ? List.of() : List.of(fault), Clerk.codes(row.faults()));
        assertEquals(fault == null ? "2015-09-01" : null, row.values().get("joinedOn").textValue());
    }

    @Test
    void countsDaysFrom1904WhereItSaysSo() throws IOException {
        var row = row(book -> {
            book.getCTWorkbook().getWorkbookPr().setDate1904(true);
            cells(book).getCell(2).setCellValue(40786);
        });

        assertEquals("2015-09-01", row.values().get("joinedOn").textValue());
    }

    @Test
    void showsANumberAsTextWithoutAFraction() throws IOException {
        assertEquals("3", row(book -> cells(book).getCell(0).setCellValue(3.0)).values().get("name").textValue());
    }

    @Test
    void resolvesNoEntityOfItsXml() throws IOException {
        var secret = Clerk.csv("secret");
        var file = patched("xl/sharedStrings.xml", xml -> xml.replaceFirst("<sst",
                "<!DOCTYPE sst [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><sst").replace("张三", "&x;"));

        assertEquals(List.of("table.unreadable"), Clerk.codes(Clerk.survey(file, Format.XLSX).faults()));
    }

    /** Tags in comments, data and instructions are none. */
    @ParameterizedTest
    @ValueSource(strings = {"<!-- </sheetData> -->", "<!--> </sheetData> -->", "<!---></sheetData>-->",
            "<![CDATA[</sheetData>]]>", "<?x </sheetData>?>", "<x a='></sheetData>'/>", "<x a='</sheetData>'/>"})
    void isReadToItsEnd(String between) throws IOException {
        var file = new RawWorkbook().rows(RawWorkbook.row(2, RawWorkbook.text("A2", "甲")), between,
                RawWorkbook.row(3, RawWorkbook.text("A3", "乙"))).file();
        var survey = Clerk.survey(file, Format.XLSX);

        if (survey.faults().isEmpty()) {
            assertEquals(List.of("甲", "乙"), Clerk.down(Clerk.rows(file, Format.XLSX), "name"));
        } else {
            assertEquals(List.of("table.unreadable"), Clerk.codes(survey.faults()));
        }
    }

    @Test
    void hasSoManyElementsAtMost() throws IOException {
        try (var archive = new Archive(new RawWorkbook().file())) {
            for (int i = 0; i < 20_000_000; i++) {
                archive.element();
            }

            assertThrows(UnreadableFile.class, archive::element);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "GBK", "IBM037", "ISO-2022-JP"})
    void isReadInUtf8Only(String charset) throws IOException {
        var sheet = "<?xml version='1.0' encoding='" + charset + "'?><worksheet><sheetData>" + RawWorkbook.HEADER
                + "</sheetData></worksheet>";
        var file = new RawWorkbook().with("xl/worksheets/sheet1.xml", out -> out.write(sheet.getBytes(charset))).file();

        assertEquals(List.of("table.unreadable"), Clerk.codes(Clerk.survey(file, Format.XLSX).faults()));
    }

    @Test
    void isUnreadableWhereItIsAnotherArchiveOrCutOff() throws IOException {
        var whole = Files.readAllBytes(simple());

        for (var bytes : List.of("PK\3\4 and no more".getBytes(StandardCharsets.US_ASCII),
                java.util.Arrays.copyOf(whole, whole.length / 2))) {
            var file = Clerk.file(bytes);
            assertEquals(List.of("table.unreadable"), Clerk.codes(Clerk.survey(file, Format.XLSX).faults()));
            assertThrows(UnreadableFile.class, () -> Clerk.rows(file, Format.XLSX));
        }
    }

    @Test
    void isToldFromAnOldWorkbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var old = new HSSFWorkbook()) {
            old.createSheet();
            old.write(bytes);
        }

        assertEquals("table.xls",
                assertThrows(UnreadableFile.class, () -> Tables.sniff(Clerk.file(bytes.toByteArray()))).code());
        assertEquals(List.of("table.xls"),
                Clerk.codes(Clerk.survey(Clerk.file(bytes.toByteArray()), Format.XLSX).faults()));
    }

    @Test
    void isToldFromOneWithAPassword() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var parts = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("a");
            try (var out = encryptor.getDataStream(parts)) {
                out.write(Files.readAllBytes(simple()));
            }
            parts.writeFilesystem(bytes);
        }

        assertEquals(List.of("table.encrypted"),
                Clerk.codes(Clerk.survey(Clerk.file(bytes.toByteArray()), Format.XLSX).faults()));
    }

    private static Path simple() throws IOException {
        return workbook(XlsxTest::cells);
    }

    /** The one row of a sheet. */
    private static Row row(Consumer<XSSFWorkbook> content) throws IOException {
        return Clerk.rows(workbook(content), Format.XLSX).get(0);
    }

    /** A sheet with a header and a row of four cells, of which the first is filled. */
    private static org.apache.poi.xssf.usermodel.XSSFRow cells(XSSFWorkbook book) {
        var sheet = book.createSheet("名册");
        header(sheet);
        fill(sheet, 1, "张三");
        for (int i = 1; i < 4; i++) {
            sheet.getRow(1).createCell(i);
        }
        return sheet.getRow(1);
    }

    private static void header(XSSFSheet sheet) {
        fill(sheet, 0, "姓名", "身份证号", "入校年月", "荣誉级别");
    }

    private static void fill(XSSFSheet sheet, int number, String... texts) {
        var row = sheet.createRow(number);
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }

    private static XSSFCell format(XSSFCell cell, String format) {
        var book = cell.getSheet().getWorkbook();
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        return cell;
    }

    private static void merge(XSSFSheet sheet, int firstRow, int lastRow, int firstColumn, int lastColumn) {
        sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
    }

    private static Path workbook(Consumer<XSSFWorkbook> content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            content.accept(book);
            book.write(bytes);
        }
        return Clerk.file(bytes.toByteArray());
    }

    private static Path patched(String part, java.util.function.UnaryOperator<String> patch) throws IOException {
        return rewritten(part, (xml, out) -> out.write(patch.apply(xml).getBytes(StandardCharsets.UTF_8)));
    }

    private interface Rewriting {
        void write(String xml, ZipOutputStream out) throws IOException;
    }

    private static Path rewritten(String part, Rewriting rewriting) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(simple())));
                var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(part)) {
                    rewriting.write(new String(in.readAllBytes(), StandardCharsets.UTF_8), out);
                } else {
                    in.transferTo(out);
                }
                out.closeEntry();
            }
        }
        return Clerk.file(bytes.toByteArray());
    }
}
