package cn.huaiyuan.groupschooling.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cell of a workbook says, as many programs write it; and what says nothing though it looks filled. */
class CellValueTest {
    private static final List<Column> KIND = List.of(Clerk.NAME, Column.integer("pupils", "学生数").optional(),
            Column.text("remark", "说明").optional());
    private static final String HEADER = RawWorkbook.row(1, RawWorkbook.text("A1", "姓名"),
            RawWorkbook.text("B1", "学生数"), RawWorkbook.text("C1", "说明"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"<c r='B2'><f>1+1</f></c> | cell.not-computed",
            "<c r='B2'><f>1+1</f><v/></c> | cell.not-computed", "<c r='B2'><f>1+1</f><v>0</v></c> | cell.not-computed",
            "<c r='B2'><f>1+1</f><v>0.0</v></c> | cell.not-computed",
            "<c r='B2'><f>1+1</f><v>-0</v></c> | cell.not-computed",
            "<c r='B2' t='n'><f t='shared' si='0'/><v>0</v></c> | cell.not-computed",
            "<c r='B2' t='str'><f>A1</f></c> | cell.not-computed", "<c r='B2' t='s'/> | cell.no-value",
            "<c r='B2' t='s'><v>99</v></c> | cell.no-value", "<c r='B2' t='s'><v>-1</v></c> | cell.no-value",
            "<c r='B2' t='b'/> | cell.no-value", "<c r='B2' t='e'><v/></c> | cell.no-value",
            "<c r='B2' t='d'/> | cell.no-value", "<c r='B2' t='inlineStr'/> | cell.no-value",
            "<c r='B2' t='str'/> | cell.no-value", "<c r='B2'><v/></c> | cell.no-value",
            "<c r='B2'><v>NaN</v></c> | cell.no-value", "<c r='B2'><v>x</v></c> | cell.no-value",
            "<c r='B2' t='e'><v>#N/A</v></c> | cell.error",
            "<c r='B2' t='str'><f>A1</f><v>0</v></c> | cell.not-computed", "<c r='B2'><v>5d</v></c> | cell.no-value",
            "<c r='B2'><v>0x1p3</v></c> | cell.no-value", "<c r='B2'><v>Infinity</v></c> | cell.no-value"})
    void isNotReadWhereThereIsNone(String cell, String code) throws IOException {
        var row = row("", cell);

        assertEquals(List.of(code), Clerk.codes(row.faults()));
        assertEquals("pupils", row.faults().get(0).field());
        assertEquals(code.equals("cell.error") ? List.of("#N/A", "B2") : List.of("B2"), row.faults().get(0).args());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"<c r='B2'><v>0</v></c> | 0",
            "<c r='B2'><f>1+1</f><v>2</v></c> | 2", "<c r='B2'/> | null", "<c r='B2' t='n'/> | null",
            "<c r='B2' s='1' t='n'></c> | null", "<c r='B2' t='str'><v></v></c> | null",
            "<c r='B2' t='inlineStr'><is><t/></is></c> | null", "<c r='B2' t='str'><f>A1</f><v></v></c> | null",
            "<c><v>7</v></c> | 7", "<x:c xmlns:x='urn:x' r='B2'><x:v>8</x:v></x:c> | 8",
            "<c r='B2' t='str'><f>A1</f><v>12</v></c> | 12"})
    void isReadWhereThereIsOne(String cell, String value) throws IOException {
        var row = row("", cell);

        assertEquals(List.of(), row.faults());
        assertEquals(value, row.values().get("pupils").toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "<c r='C2' t='inlineStr'><is><r><t>原</t></r><rPh sb='0' eb='1'><t>yuan</t></rPh><r><t>一中</t></r></is></c> | 原一中",
            "<c r='C2' t='b'><v>1</v></c> | TRUE", "<c r='C2' t='d'><v>2015-09-01</v></c> | 2015-09-01",
            "<c r='C2' t='inlineStr'><is><t>a_x0041_b</t></is></c> | aAb",
            "<c r='C2' t='inlineStr'><is><t>_x005F_x0041_丁</t></is></c> | _x0041_丁",
            "<c r='C2' t='str'><v>_x005F_x0041_丁</v></c> | _x0041_丁", "<c r='C2' t='b'><f>A1</f><v>0</v></c> | FALSE",
            "<c r='C2' t='str'><v>a_xD842_</v></c> | a\uFFFD", "<c r='C2' t='s'><v>1</v></c> | 王\uFFFD",
            "<c r='C2' t='s'><v>2</v></c> | \uD842\uDFB7", "<c r='C2'><v> 1.5E2 </v></c> | 150",
            "<c r='C2' t='str'><v><![CDATA[<甲>]]><!-- 乙 -->丙</v></c> | <甲>丙", "<c r='C2' t='s'><v>0</v></c> | 张三",
            "<c r='C2' t='inlineStr'><is><t>'-甲校区</t></is></c> | -甲校区"})
    void isReadInEveryFormOfText(String cell, String value) throws IOException {
        assertEquals(value, row("", cell).values().get("remark").textValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"000000 | 12345 | cell.shown-otherwise",
            "000000 | 123456 | 123456", "0000-0000 | 5512345 | cell.shown-otherwise", "0% | 0.5 | cell.shown-otherwise",
            "&quot;2024&quot;000 | 17 | cell.shown-otherwise", "0!.0,&quot;万&quot; | 12345 | cell.shown-otherwise",
            "#,##0,_) | 12000 | cell.shown-otherwise", "&quot;第&quot;0&quot;号&quot; | 7 | 7",
            "#,##0_);(#,##0);&quot;0&quot; | 1234 | 1234",
            "[&lt;=9999]0;\\0#### | 1234 | 1234", "0.00E+00 | 38 | 38", "General | 38 | 38", "yyyy | 45536 | 2024",
            "yyyy\\-mm | 45536 | 2024-09", "0 | 3.40321197802290002E17 | code.digits-lost"})
    void isTheNumberThatIsShown(String format, String value, String read) throws IOException {
        var row = row(new RawWorkbook().with("xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='"
                + format + "'/></numFmts><cellXfs><xf numFmtId='170'/></cellXfs></styleSheet>"),
                "<c r='C2' s='0'><v>" + value + "</v></c>");

        assertEquals(read, row.faults().isEmpty()
                ? row.values().get("remark").textValue()
                : row.faults().get(0).code());
    }

    /** Writers that do not compute say so in the workbook, whatever they leave in the cells. */
    @Test
    void isNoResultWhereTheFileIsToBeComputedOnOpening() throws IOException {
        assertEquals(List.of("cell.not-computed"),
                Clerk.codes(row("calcId='124519' fullCalcOnLoad='1'", "<c r='B2'><f>1</f><v>5</v></c>").faults()));
        assertEquals(List.of(),
                Clerk.codes(row("calcId='191029' fullCalcOnLoad='0'", "<c r='B2'><f>1</f><v>5</v></c>").faults()));
    }

    /** One formula may fill many cells, of which only the first shows it. */
    @ParameterizedTest
    @ValueSource(strings = {"array", "dataTable"})
    void isNoResultInTheRangeOfAnUncomputedFormula(String type) throws IOException {
        var first = "<c r='B2'><f t='" + type + "' ref='B2:B3'>X</f><v>4</v></c>";
        var file = new RawWorkbook().with("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + HEADER
                + RawWorkbook.row(2, RawWorkbook.text("A2", "甲"), first)
                + RawWorkbook.row(3, RawWorkbook.text("A3", "乙"), "<c r='B3'><v>0</v></c>")
                + RawWorkbook.row(4, RawWorkbook.text("A4", "丙"), "<c r='B4'><v>0</v></c>")
                + "</sheetData></worksheet>")
                .file();

        assertEquals(List.of("[]", "[cell.not-computed]", "[]"), Clerk.rows(file, Format.XLSX, KIND).stream()
                .map(row -> Clerk.codes(row.faults()).toString()).toList());
    }

    private static Row row(String calculation, String cell) throws IOException {
        return row(new RawWorkbook().computed(calculation), cell);
    }

    private static Row row(RawWorkbook workbook, String cell) throws IOException {
        var file = workbook.with("xl/sharedStrings.xml",
                "<sst><si><t>张三</t></si><si><t>王_xD842_</t></si><si><t>_xD842__xDFB7_</t></si></sst>")
                .with("xl/worksheets/sheet1.xml", "<worksheet><sheetData>"
                        + HEADER + RawWorkbook.row(2, RawWorkbook.text("A2", "甲"), cell) + "</sheetData></worksheet>")
                .file();
        return Clerk.rows(file, Format.XLSX, KIND).get(0);
    }
}
