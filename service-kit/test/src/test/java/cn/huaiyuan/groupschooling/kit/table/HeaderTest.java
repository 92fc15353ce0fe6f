package cn.huaiyuan.groupschooling.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTest {
    private static final String HEADER = "姓名,身份证件号码,进本校年月,荣誉级别";

    @ParameterizedTest
    @ValueSource(strings = {"姓名", "姓 名", "*姓名", "姓名＊", "姓名（必填）", "＊ 姓　名 (全名)：", "NAME", "name"})
    void isKnownByItsLabelWithAnyTrimmings(String label) throws IOException {
        var rows = Clerk.rows(Clerk.csv(label + ",身份证号,入校年月,荣誉级别", "张三,,,"), Format.CSV);

        assertEquals(List.of("张三"), Clerk.down(rows, "name"));
    }

    @Test
    void isGivenAsWritten() throws IOException {
        var row = Clerk.rows(Clerk.csv("姓名（必填）,身份证号,入校年月,荣誉级别", "张三,１２,,"), Format.CSV).get(0);

        assertEquals("姓名（必填）", row.headers().get("name"));
        assertEquals("１２", row.written().get("idNumber"));
        assertEquals("身份证号", row.headers().get("idNumber"));
    }

    @Test
    void mayStandBelowTitles() throws IOException {
        var survey = Clerk.survey(Clerk.csv("花名册,,,", "填报单位,第一中学,,", HEADER, "张三,,,"), Format.CSV);

        assertEquals(List.of(new SheetReport(null, SheetReport.State.READ, 3, 1, 0)), survey.sheets());
        assertEquals(List.of(), survey.faults());
    }

    @Test
    void isLookedForInTwentyRowsOnly() throws IOException {
        var titles = "花名册,,,\n".repeat(Header.SEARCHED);

        assertEquals(List.of("table.no-header"),
                Clerk.codes(Clerk.survey(Clerk.csv(titles + HEADER, "张三,,,"), Format.CSV).faults()));
    }

    @Test
    void mayHaveTwoRows() throws IOException {
        var file = Clerk.csv("花名册,,,", "姓名,身份证号,任职,", ",,入校年月,荣誉级别", "张三,12,2015.09,市级");

        assertEquals(List.of(), Clerk.survey(file, Format.CSV).faults());
        assertEquals(4, Clerk.survey(file, Format.CSV).sheets().get(0).headerRow() + 1);
        assertEquals("{\"name\":\"张三\",\"idNumber\":\"12\",\"joinedOn\":\"2015-09-01\",\"level\":\"CITY\"}",
                Clerk.rows(file, Format.CSV).get(0).values().toString());
    }

    @Test
    void mayHaveMostOfItsColumnsInTheLowerRow() throws IOException {
        var file = Clerk.csv("姓名,基本情况,,", ",身份证号,入校年月,荣誉级别", "张三,12,2015.09,市级");

        assertEquals(List.of(), Clerk.survey(file, Format.CSV).faults());
        assertEquals(List.of("张三"), Clerk.down(Clerk.rows(file, Format.CSV), "name"));
    }

    @Test
    void doesNotTakeARowForItsLowerHalf() throws IOException {
        assertEquals(List.of("张三"), Clerk.down(Clerk.rows(Clerk.csv(HEADER, "张三,,,"), Format.CSV), "name"));
    }

    @Test
    void namesEveryColumnThatIsMissing() throws IOException {
        var faults = Clerk.survey(Clerk.csv("姓名,荣誉级别", "张三,"), Format.CSV).faults();

        assertEquals(List.of("column.missing", "column.missing"), Clerk.codes(faults));
        assertEquals(List.of(List.of("身份证件号码"), List.of("进本校年月")), faults.stream().map(Fault::args).toList());
        assertEquals(List.of("idNumber", "joinedOn"), faults.stream().map(Fault::field).toList());
    }

    @Test
    void tellsAColumnItDoesNotKnowWhereItIsFilled() throws IOException {
        var faults = Clerk.survey(Clerk.csv("姓名,身份证号,入校年月,荣誉级别,籍贯,学历,", "张三,,,,安徽,,x"), Format.CSV).faults();

        assertEquals(List.of("column.unknown", "column.unknown"), Clerk.codes(faults));
        assertEquals(List.of("籍贯", "G"), faults.stream().map(Fault::column).toList());
    }

    @Test
    void tellsAColumnThatIsThereTwice() throws IOException {
        var faults = Clerk.survey(Clerk.csv(HEADER + ",身份证号", "张三,1,,,2"), Format.CSV).faults();

        assertEquals(List.of("column.repeated"), Clerk.codes(faults));
        assertEquals("身份证号", faults.get(0).column());
    }

    @Test
    void passesOverNumbersAndRemarks() throws IOException {
        var file = Clerk.csv("序号," + HEADER + ",备注", "1,张三,,,,新来");

        assertEquals(List.of(), Clerk.survey(file, Format.CSV).faults());
        assertEquals(List.of(), Clerk.rows(file, Format.CSV).get(0).faults());
    }

    @Test
    void leavesRemarksToAColumnThatClaimsThem() throws IOException {
        var kind = List.of(Clerk.NAME, Column.text("note", "备注"));
        var file = Clerk.csv("姓名,备注", "张三,新来");

        assertEquals(List.of("新来"), Clerk.down(Clerk.rows(file, Format.CSV, kind), "note"));
    }

    @Test
    void isNoneWhereLessThanHalfOfTheRequiredColumnsAreThere() throws IOException {
        var kind = List.of(Clerk.NAME, Column.code("a", "甲"), Column.code("b", "乙"), Column.code("c", "丙"),
                Column.code("d", "丁"));

        assertEquals(List.of("table.no-header"), faults(Clerk.csv("姓名,甲,己", "x,y,z"), kind));
        assertEquals(List.of("column.missing", "column.missing"), faults(Clerk.csv("姓名,甲,乙", "x,y,z"), kind));
    }

    @Test
    void isOneLabelWhereTheKindHasOneColumn() throws IOException {
        var kind = List.of(Clerk.NAME);

        assertEquals(List.of("张三"), Clerk.down(Clerk.rows(Clerk.csv("姓名", "张三"), Format.CSV, kind), "name"));
    }

    @Test
    void isNotInAnEmptyFile() throws IOException {
        var survey = Clerk.survey(Clerk.file(new byte[0]), Format.CSV);

        assertEquals(SheetReport.State.EMPTY, survey.sheets().get(0).state());
        assertEquals(List.of("table.no-header"), Clerk.codes(survey.faults()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"合计,,,3", "合 计,,,3", "总计：,,,3", "小计,,,", "注：县级以上填写,,,", "填表人：李四,,审核人：王五,", HEADER,
            "*姓名,身份证件号码,进本校年月,荣誉级别"})
    void isFollowedByRowsThatAreNoData(String line) throws IOException {
        var file = Clerk.csv(HEADER, "张三,,,", line, "李四,,,");

        assertEquals(List.of(new SheetReport(null, SheetReport.State.READ, 1, 2, 1)),
                Clerk.survey(file, Format.CSV).sheets());
        assertEquals(List.of("张三", "李四"), Clerk.down(Clerk.rows(file, Format.CSV), "name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2,,,,", ",,,,", ",　,,,"})
    void isFollowedByRowsLeftBlank(String line) throws IOException {
        var file = Clerk.csv("序号," + HEADER, "1,张三,,,", line);

        assertEquals(List.of(new SheetReport(null, SheetReport.State.READ, 1, 1, 0)),
                Clerk.survey(file, Format.CSV).sheets());
    }

    @Test
    void asksForWhatIsRequired() throws IOException {
        var fault = Clerk.rows(Clerk.csv(HEADER, ",12,,"), Format.CSV).get(0).faults().get(0);

        assertEquals(new Fault(null, 2, "姓名", "name", "required", List.of(), null), fault);
    }

    @Test
    void namesEverythingWrongInARow() throws IOException {
        var row = Clerk.rows(Clerk.csv(HEADER, "张三,3.4E+17,2015.1,省级"), Format.CSV).get(0);

        assertEquals(List.of("code.digits-lost", "date.ambiguous", "enum"), Clerk.codes(row.faults()));
        assertEquals("2015.1", row.faults().get(1).value());
        assertEquals("进本校年月", row.faults().get(1).column());
    }

    @Test
    void isNotedAtMostAThousandTimes() {
        var faults = new Faults();
        for (int i = 0; i <= Tables.MOST_FAULTS; i++) {
            faults.add(Fault.of(null, i, "column.unknown"));
        }

        assertEquals(Tables.MOST_FAULTS, faults.found().size());
    }

    private static List<String> faults(Path file, List<Column> kind) throws IOException {
        return Clerk.codes(Tables.survey(file, Format.CSV, null, kind).faults());
    }
}
