package cn.huaiyuan.groupschooling.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
    private static final Column TEXT = Column.text("text", "文本");
    private static final Column CODE = Column.code("code", "编码");
    private static final Column DATE = Column.date("date", "日期");
    private static final Column LAST_DAY = Column.lastDay("lastDay", "截止");
    private static final Column INTEGER = Column.integer("count", "数量");
    private static final Column FLAG = Column.flag("flag", "是否");

    private final Cells cells = new Cells(false);

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, value = {"张 三,张 三", "张\u3000三,张 三", "张\u00A0\u200B三,张 三",
            " 张三 ,张三", "Li  Si,Li Si", "'第一\r\n中学','第一\n中学'", "买买提·艾力,买买提·艾力", "3 班,3 班"})
    void evenOutTheBlanksOfAText(String written, String read) {
        assertEquals(read, json(TEXT, written));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', value = {"11010519491231002x,11010519491231002X", "３４９９９９,349999",
            "3499 9919 9001,349999199001", "'00123,00123", "=\"00123\",00123", "ａｂ－c01,AB-C01", "12E34,12E34"})
    void readACodeInHalfWidthAndUpperCase(String written, String read) {
        assertEquals(read, json(CODE, written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.40321E+17", "3e+17", "３.４E+17"})
    void neverRepairACodeThatLostDigits(String written) {
        assertEquals("code.digits-lost", fault(CODE, written));
    }

    @ParameterizedTest
    @CsvSource({"3434000001, 3434000001", "999999999999999, 999999999999999", "1000000000000000,", "3.40321E17,",
            "1.1,"})
    void takeACodeFromANumberOnlyWhereEveryDigitIsHeld(BigDecimal number, String read) {
        var value = cells.read(CODE, Cell.number(number));

        assertEquals(read == null ? "code.digits-lost" : null, value.fault());
        assertEquals(read, value.json().textValue());
    }

    @ParameterizedTest
    @CsvSource({"2015-09-01", "2015/9/1", "2015.9.1", "2015年9月1日", "2015年09月01号", "20150901", "２０１５－０９－０１",
            "2015 年 9 月 1 日",
            "42248", "2015-09-01 00:00:00", "2015/9/1 0:00", "2015.09", "2015-09", "2015/9", "201509", "2015年9月"})
    void readADateInAllItsForms(String written) {
        assertEquals("2015-09-01", json(DATE, written));
    }

    @ParameterizedTest
    @CsvSource({"2015.09, 2015-09-30", "2015年9月, 2015-09-30", "201602, 2016-02-29", "2015.10, 2015-10-31",
            "2015.2, 2015-02-28", "2015-09-01, 2015-09-01"})
    void readAMonthAsItsLastDayWhereTheColumnEnds(String written, String read) {
        assertEquals(read, json(LAST_DAY, written));
    }

    @ParameterizedTest
    @CsvSource({"1, 1900-01-01", "59, 1900-02-28", "61, 1900-03-01", "109574, 2199-12-31"})
    void countDaysAsSpreadsheetsDo(String serial, String day) {
        assertEquals(day, json(DATE, serial));
    }

    @Test
    void countDaysFrom1904WhereTheWorkbookDoes() {
        var value = new Cells(true).read(DATE, Cell.number(new BigDecimal(40786)));

        assertEquals("2015-09-01", value.json().textValue());
    }

    @ParameterizedTest
    @CsvSource({"2015.1, date.ambiguous", "2015, date.ambiguous", "60, date", "109575, date", "0, date",
            "2015-02-29, date",
            "2015-13, date", "2015-9/1, date", "2015-09-01 08:30, date", "42248.5, date", "15-9-1, date", "至今, date",
            "1899-12-31, date.range", "2200-01-01, date.range", "189912, date.range"})
    void refuseADateThatIsNoneOrTwo(String written, String code) {
        assertEquals(code, fault(DATE, written));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"38; 38", "３８; 38", "1,234; 1234", "1，234，567; 1234567", "38.0; 38", "-3; -3",
            "2147483647; 2147483647"})
    void readAWholeNumber(String written, int read) {
        assertEquals(read, cells.read(INTEGER, Cell.text(written)).json().intValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"38.5; type", "12,34; type", "三; type", "1E3; type",
            "2147483648; number.range",
            "99999999999999999999; number.range"})
    void refuseWhatIsNoWholeNumber(String written, String code) {
        assertEquals(code, fault(INTEGER, written));
    }

    @ParameterizedTest
    @CsvSource({"是, true", "否, false", "True, true", "FALSE, false", "Ｙ, true", "n, false", "1, true", "0, false"})
    void readAFlag(String written, boolean read) {
        assertEquals(read, cells.read(FLAG, Cell.text(written)).json().booleanValue());
    }

    @Test
    void refuseAFlagThatIsNone() {
        assertEquals("type", fault(FLAG, "有"));
    }

    @ParameterizedTest
    @CsvSource({"县级, COUNTY", "县 级, COUNTY", "county, COUNTY", "ＣＩＴＹ, CITY"})
    void readAChoiceByWordOrName(String written, String read) {
        assertEquals(read, json(Clerk.LEVEL, written));
    }

    @Test
    void nameTheWordsAllowed() {
        assertEquals(List.of("县级, 市级"), cells.read(Clerk.LEVEL, Cell.text("省级")).args());
    }

    @Test
    void refuseAnErrorInAnyColumn() {
        assertEquals(List.of("#N/A", "B2"), cells.read(TEXT, Cell.error("#N/A").at("B2")).args());
    }

    @Test
    void refuseANumberThatMayHaveLostDigitsAsAText() {
        assertEquals("code.digits-lost", cells.read(TEXT, Cell.number(new BigDecimal("1000000000000000"))).fault());
        assertEquals("999999999999999", cells.read(TEXT, Cell.number(new BigDecimal("999999999999999"))).json()
                .textValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"#N/A", "Err:502", "错误:508"})
    void takeWhatSpreadsheetsWriteForAnErrorForOne(String written) {
        assertEquals("cell.error", cells.read(TEXT, Cell.written(written).at("B2")).fault());
    }

    private String json(Column column, String written) {
        return cells.read(column, Cell.text(written)).json().textValue();
    }

    private String fault(Column column, String written) {
        return cells.read(column, Cell.text(written)).fault();
    }
}
