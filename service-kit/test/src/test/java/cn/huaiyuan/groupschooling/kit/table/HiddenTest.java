package cn.huaiyuan.groupschooling.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is hidden is not read, but counted and named. */
class HiddenTest {
    @ParameterizedTest
    @ValueSource(strings = {"hidden='1'", "hidden='true'", "ht='0' customHeight='1'", "outlineLevel='1' hidden='1'"})
    void rowsAreNotRead(String how) throws IOException {
        var file = new RawWorkbook().rows(row(2, "", "张三"), row(3, how, "李四"), row(4, how, "王五"), row(5, how, null),
                row(6, "", "赵六"), row(7, how, "钱七"), "<row r='8' collapsed='1'/>").file();

        var report = Clerk.survey(file, Format.XLSX).sheets().get(0);

        assertEquals(List.of("张三", "赵六"), Clerk.down(Clerk.rows(file, Format.XLSX), "name"));
        assertEquals(2, report.rows());
        assertEquals(3, report.hiddenRows());
        assertEquals(List.of("3-4", "7"), report.hiddenRowNumbers());
        assertEquals(List.of(), report.hiddenColumns());
    }

    @Test
    void rowsAreNotReadWhereAllAreWithoutHeight() throws IOException {
        var file = new RawWorkbook().sheet("<sheetFormatPr defaultRowHeight='0'/>",
                row(2, "ht='14'", "张三") + row(3, "", "李四"), "").file();

        // The header has no height of its own.
        assertEquals(List.of("table.no-header"), Clerk.codes(Clerk.survey(file, Format.XLSX).faults()));
        assertEquals(2, Clerk.survey(file, Format.XLSX).sheets().get(0).hiddenRows());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden='1'", "width='0' customWidth='1'"})
    void columnsAreNotReadAndMissedWhereTheyAreNeeded(String how) throws IOException {
        var file = columns("<cols><col min='2' max='2' " + how + "/><col min='6' max='16384' " + how + "/></cols>");

        var survey = Clerk.survey(file, Format.XLSX);

        assertEquals(List.of("column.missing-or-hidden"), Clerk.codes(survey.faults()));
        assertEquals(List.of("身份证件号码", "B, G"), survey.faults().get(0).args());
        assertEquals(List.of("B", "G"), survey.sheets().get(0).hiddenColumns());
    }

    @Test
    void columnsThatNobodyNeedsAreOnlyNamed() throws IOException {
        var survey = Clerk.survey(columns("<cols><col min='5' max='9' hidden='1'/></cols>"), Format.XLSX);

        assertEquals(List.of(), survey.faults());
        assertEquals(List.of("G"), survey.sheets().get(0).hiddenColumns());
    }

    @Test
    void rowsHandOnWhatIsMergedWithVisibleOnes() throws IOException {
        var file = new RawWorkbook().sheet("", row(2, "hidden='1'", "张三")
                + "<row r='3'>" + RawWorkbook.text("D3", "县级") + "</row>",
                "<mergeCells><mergeCell ref='A2:A3'/></mergeCells>").file();

        assertEquals(List.of("张三"), Clerk.down(Clerk.rows(file, Format.XLSX), "name"));
    }

    private static Path columns(String columns) throws IOException {
        return new RawWorkbook().sheet(columns, RawWorkbook.row(2, RawWorkbook.text("A2", "张三"),
                RawWorkbook.text("G2", "备用")), "").file();
    }

    private static String row(int number, String attributes, String name) {
        return "<row r='" + number + "' " + attributes + ">"
                + (name == null ? "" : RawWorkbook.text("A" + number, name)) + "</row>";
    }
}
