package cn.huaiyuan.groupschooling.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {
    @ParameterizedTest
    @CsvSource({"XLSX, zh", "XLSX, en", "CSV, zh", "CSV, en"})
    void haveAHeaderThatReadsBack(Format format, Locale language) throws IOException {
        var survey = Clerk.survey(Clerk.file(template(format, language)), format);

        assertEquals(List.of(), survey.faults());
        assertEquals(SheetReport.State.READ, survey.sheets().get(0).state());
        assertEquals(0, survey.rows());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void haveNotesThatAreNotTakenForATable(Locale language) throws IOException {
        var kind = List.of(Clerk.NAME);
        var out = new ByteArrayOutputStream();
        Templates.write(kind, Format.XLSX, language, out);

        var sheets = Tables.survey(Clerk.file(out.toByteArray()), Format.XLSX, null, kind).sheets();

        assertEquals(List.of(SheetReport.State.READ, SheetReport.State.NO_HEADER),
                sheets.stream().map(SheetReport::state).toList());
    }

    @Test
    void readBackWhatIsFilledIn() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(template(Format.XLSX, Locale.CHINESE)))) {
            var sheet = book.getSheetAt(0);
            var row = sheet.createRow(1);
            var filled = List.of("张三", "00123", "2015-09-01", "市级");
            for (int i = 0; i < filled.size(); i++) {
                row.createCell(i).setCellValue(filled.get(i));
            }
            book.write(out);
        }

        var rows = Clerk.rows(Clerk.file(out.toByteArray()), Format.XLSX);

        assertEquals("[{\"name\":\"张三\",\"idNumber\":\"00123\",\"joinedOn\":\"2015-09-01\",\"level\":\"CITY\"}]",
                rows.stream().map(row -> row.values().toString()).toList().toString());
    }

    @Test
    void guideTheClerk() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(template(Format.XLSX, Locale.CHINESE)))) {
            var form = book.getSheetAt(0);

            assertEquals("姓名", form.getRow(0).getCell(0).getStringCellValue());
            assertEquals("@", form.getColumnStyle(1).getDataFormatString());
            assertEquals(14, form.getColumnStyle(2).getDataFormat());
            assertEquals(List.of("县级", "市级"), List.of(
                    form.getDataValidations().get(0).getValidationConstraint().getExplicitListValues()));
            assertTrue(form.getPaneInformation().isFreezePane());
            assertEquals("填写说明", book.getSheetName(1));
            assertEquals("level", book.getSheetAt(1).getRow(4).getCell(1).getStringCellValue());
        }
    }

    @Test
    void showAnObjectThatReadsBack() throws IOException {
        var rows = Clerk.rows(Clerk.file(template(Format.NDJSON, Locale.CHINESE)), Format.NDJSON);

        assertEquals(List.of("{\"name\":\"姓名\",\"idNumber\":\"001\",\"joinedOn\":\"2024-09-01\",\"level\":\"COUNTY\"}"),
                rows.stream().map(row -> row.values().toString()).toList());
        assertEquals(List.of(), rows.get(0).faults());
    }

    private static byte[] template(Format format, Locale language) throws IOException {
        var out = new ByteArrayOutputStream();
        Templates.write(Clerk.KIND, format, language, out);
        return out.toByteArray();
    }
}
