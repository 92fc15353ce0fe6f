package cn.huaiyuan.groupschooling.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetsTest {
    /** In GBK the name is also UTF-8, of other letters: {@code ʮһСѧ}. */
    private static final String AMBIGUOUS = "name,idNumber,joinedOn,level\n十一小学,1,,\n";

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "gb2312", "GB18030"})
    void areThoseThatTheSenderGives(String name) throws IOException {
        var file = Clerk.file(AMBIGUOUS.getBytes("GBK"));
        var survey = Tables.survey(file, Format.CSV, Charsets.named(name).orElseThrow(), Clerk.KIND);

        assertEquals(List.of(), survey.faults());
        assertEquals("GB18030", survey.charset().name());
        Tables.read(file, survey, Clerk.KIND, row -> assertEquals("十一小学", row.values().get("name").textValue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {AMBIGUOUS, "小学,学校\n", "name\n小学\n"})
    void areNotGuessedWhereBothFit(String text) throws IOException {
        var survey = Clerk.survey(Clerk.file(text.getBytes("GBK")), Format.CSV);

        assertEquals(List.of("table.charset-ambiguous"), Clerk.codes(survey.faults()));
    }

    @Test
    void areNotGuessedForJsonLinesEither() throws IOException {
        var line = "{\"name\":\"十一小学\",\"idNumber\":null,\"joinedOn\":null,\"level\":null}\n";

        assertEquals(List.of("table.charset-ambiguous"),
                Clerk.codes(Clerk.survey(Clerk.file(line.getBytes("GBK")), Format.NDJSON).faults()));
        assertEquals(List.of("table.charset"),
                Clerk.codes(Tables.survey(Clerk.file(line.getBytes("GBK")), Format.NDJSON,
                        Charsets.GB18030, Clerk.KIND).faults()));
        assertEquals(List.of(), Clerk.codes(Clerk.survey(Clerk.csv(line), Format.NDJSON).faults()));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,UTF-8,", "GBK,GB18030,", "UTF-16LE,UTF-16LE,", "UTF-16BE,UTF-16BE,", "UTF-16LE,UTF-16LE,UTF-16",
            "UTF-16BE,UTF-16BE,UTF-16", "GB18030,GB18030,GBK", "UTF-8,UTF-8,utf8"})
    void areToldOfChineseText(String written, String taken, String given) throws IOException {
        var file = Clerk.file(Charset.forName(written), "姓名,身份证号,入校年月,荣誉级别", "张三丰,1,,");
        var charset = given == null ? null : Charsets.named(given).orElseThrow();

        assertEquals(taken, Tables.survey(file, Format.CSV, charset, Clerk.KIND).charset().name());
    }

    /** Four bytes a character, in GB18030 alone. */
    @Test
    void haveRareCharacters() throws IOException {
        var file = Clerk.file(Charset.forName("GB18030"), "姓名,身份证号,入校年月,荣誉级别", "\uD842\uDFB7张㐂,1,,");

        assertEquals(List.of("\uD842\uDFB7张㐂"), Clerk.down(Clerk.rows(file, Format.CSV), "name"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,GBK", "GBK,UTF-8", "UTF-16LE,GBK", "UTF-8,UTF-16", "UTF-16LE,UTF-16BE"})
    void areRefusedWhereTheFileIsInAnother(String written, String given) throws IOException {
        var mark = written.equals("GBK") ? "" : "\uFEFF";
        var file = Clerk.file(Charset.forName(written), mark + "姓名,身份证号", "张三丰,1");
        var survey = Tables.survey(file, Format.CSV, Charsets.named(given).orElseThrow(), Clerk.KIND);

        assertEquals(List.of("table.charset-other"), Clerk.codes(survey.faults()));
    }

    /** UTF-8 read as GBK gives characters that are in GBK and in nobody's use. */
    @ParameterizedTest
    @ValueSource(strings = {"小学", "实验中学", "荆涂", "王芳", "教育集团", "河溜", "第一小学"})
    void areDoubtedWhereUtf8IsSaidToBeGbk(String text) throws IOException {
        var utf8 = Clerk.csv("name,idNumber,joinedOn,level", text);

        assertEquals(List.of("table.charset-doubtful"),
                Clerk.codes(Tables.survey(utf8, Format.CSV, Charsets.GB18030, Clerk.KIND).faults()));
    }

    /** Characters of few people's names as well. */
    @ParameterizedTest
    @ValueSource(strings = {"怀远实验小学", "十一小学", "姓名", "㛃喆", "é"})
    void areTakenAsGivenWhereTheFileIsInThem(String text) throws IOException {
        var gbk = Clerk.file(Charset.forName("GB18030"), "name,idNumber,joinedOn,level", text);

        assertEquals(List.of(),
                Clerk.codes(Tables.survey(gbk, Format.CSV, Charsets.GB18030, Clerk.KIND).faults()));
    }

    @Test
    void areOnlyThoseOfChineseSpreadsheets() {
        assertEquals(Optional.empty(), Charsets.named("Big5"));
        assertEquals(Optional.empty(), Charsets.named("ISO-8859-1"));
        assertEquals(Optional.empty(), Charsets.named(""));
        assertEquals(Optional.of(StandardCharsets.UTF_8), Charsets.named(" utf-8 "));
    }

    @Test
    void areNotOfMuchMatterToPlainLetters() throws IOException {
        assertEquals(List.of(), Clerk.survey(Clerk.csv("name,idNumber,joinedOn,level", "a,1,,"), Format.CSV).faults());
        assertThrows(UnreadableFile.class,
                () -> Charsets.find(Clerk.file(new byte[]{'a', ',', (byte) 0xFF, '\n'}), null));
    }
}
