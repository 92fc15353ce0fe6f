package cn.huaiyuan.groupschooling.kit.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxSheetTest {
    private static final CellTexts CHINESE = CellTexts.in(Locale.SIMPLIFIED_CHINESE);
    @TempDir
    Path temporary;

    @BeforeEach
    void keepTemporaryFilesApart() {
        TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy(temporary.toFile()));
    }

    @AfterEach
    void putBack() {
        TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy());
    }

    @Test
    void keepsTextsTexts() throws IOException {
        var cell = cells(List.of("=1+1")).get(0);

        assertEquals(CellType.STRING, cell.getCellType());
        assertEquals("=1+1", cell.getStringCellValue());
        assertTrue(cell.getCellStyle().getQuotePrefixed(), "stays a text when it is edited");
        assertEquals("007", cells(List.of("007")).get(0).getStringCellValue());
    }

    @Test
    void escapesWhatWouldBeReadAsAnotherText() throws IOException {
        var cells = cells(List.of("'-甲校区", "_x0041_", "'甲'"));

        assertEquals(List.of("''-甲校区", "_x0041_", "'甲'"), cells.stream().map(Cell::getStringCellValue).toList());
    }

    @Test
    void keepsNumbersNumbers() throws IOException {
        assertEquals(94_000_000, cells(List.of(94_000_000L)).get(0).getNumericCellValue());
    }

    /** A spreadsheet would round it. */
    @Test
    void writesNumbersOfMoreDigitsAsTexts() throws IOException {
        assertEquals("9007199254740993", cells(List.of(9_007_199_254_740_993L)).get(0).getStringCellValue());
    }

    @Test
    void keepsDaysDays() throws IOException {
        for (var day : List.of(LocalDate.of(2026, 9, 1), LocalDate.of(1900, 1, 1), LocalDate.of(2199, 12, 31))) {
            var cell = cells(List.of(day)).get(0);

            assertEquals(day, cell.getLocalDateTimeCellValue().toLocalDate());
            assertEquals("yyyy-mm-dd", cell.getCellStyle().getDataFormatString());
        }
    }

    @Test
    void namesTruthInTheReadersLanguage() throws IOException {
        assertEquals("是", cells(List.of(true)).get(0).getStringCellValue());
        assertEquals("否", cells(List.of(false)).get(0).getStringCellValue());
    }

    @Test
    void leavesOutWhatIsEmpty() throws IOException {
        assertNull(cells(Arrays.asList(null, "b")).get(0));
    }

    @Test
    void saysWhereATextIsTooLongForACell() throws IOException {
        assertEquals("（共 32,768 字，一格容不下，请用 CSV 导出）",
                cells(List.of("x".repeat(32_768))).get(0).getStringCellValue());
        assertEquals("x".repeat(32_767), cells(List.of("x".repeat(32_767))).get(0).getStringCellValue());
    }

    @Test
    void refusesMoreRowsThanASheetTakes() throws IOException {
        try (var sheet = new XlsxSheet(OutputStream.nullOutputStream(), CHINESE, "list", 2)) {
            sheet.add(List.of("header"));
            sheet.add(List.of("first"));

            var refusal = assertThrows(ProblemException.class, () -> sheet.add(List.of("second")));
            assertEquals(422, refusal.status());
        }
    }

    @Test
    void leavesNoFileBehind() throws IOException {
        cells(List.of("a"));
        assertEquals(Set.of(), files());

        try (var brokenOff = new XlsxSheet(OutputStream.nullOutputStream(), CHINESE, "list")) {
            for (int i = 0; i < 1_000; i++) {
                brokenOff.add(List.of("a"));
            }
            assertTrue(!files().isEmpty());
        }
        assertEquals(Set.of(), files());
    }

    private Set<String> files() {
        return new TreeSet<>(List.of(temporary.toFile().list()));
    }

    private static List<Cell> cells(List<Object> row) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = new XlsxSheet(out, CHINESE, "list")) {
            sheet.add(row);
            sheet.finish();
        }
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var cells = new ArrayList<Cell>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(book.getSheet("list").getRow(0).getCell(i));
            }
            return cells;
        }
    }
}
