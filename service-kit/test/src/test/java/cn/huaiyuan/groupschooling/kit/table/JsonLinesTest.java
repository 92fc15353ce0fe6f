package cn.huaiyuan.groupschooling.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {
    private static final String LINE = "{\"name\":\"张 三\",\"idNumber\":12,\"joinedOn\":null,\"level\":\"COUNTY\"}";

    @Test
    void handOnWhatWasSent() throws IOException {
        var row = Clerk.rows(Clerk.csv("", LINE), Format.NDJSON).get(0);

        assertEquals(LINE, row.values().toString());
        assertEquals(2, row.number());
        assertEquals(List.of(), row.faults());
        assertEquals("12", row.written().get("idNumber"));
    }

    @Test
    void areCounted() throws IOException {
        var survey = Clerk.survey(Clerk.file("\uFEFF".getBytes("UTF-8")), Format.NDJSON);

        assertEquals(0, survey.rows());
        assertEquals(3, Clerk.survey(Clerk.csv(LINE, "", "{", LINE + "\r"), Format.NDJSON).rows());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "12", "{\"name\":\"a\",\"name\":\"b\"}", LINE + LINE, "{'name':1}", "nonsense"})
    void areRefusedOneByOne(String line) throws IOException {
        var rows = Clerk.rows(Clerk.csv(LINE, line, LINE), Format.NDJSON);

        assertEquals(List.of("json.malformed"), Clerk.codes(rows.get(1).faults()));
        assertEquals("2", rows.get(1).faults().get(0).args().get(0));
        assertEquals(List.of(), rows.get(2).faults());
    }

    @Test
    void haveJustTheFieldsOfTheirKind() throws IOException {
        var row = Clerk.rows(Clerk.csv("{\"name\":\"a\",\"level\":null,\"joinedOn\":1,\"nick\":\"b\"}"), Format.NDJSON)
                .get(0);

        assertEquals(List.of("field.missing", "field.unknown"), Clerk.codes(row.faults()));
        assertEquals(List.of("idNumber", "nick"), row.faults().stream().map(Fault::field).toList());
    }

    @Test
    void areInUtf8Only() throws IOException {
        var file = Clerk.file(Charset.forName("GBK"), LINE);

        assertEquals(List.of("table.charset"), Clerk.codes(Clerk.survey(file, Format.NDJSON).faults()));
    }

    @Test
    void areNotHeldWhereTheyAreTooLong() throws IOException {
        var file = Clerk.csv(LINE, "{\"name\":\"" + "x".repeat(TextLines.LONGEST) + "\"}");

        var fault = Clerk.survey(file, Format.NDJSON).faults().get(0);

        assertEquals("table.malformed", fault.code());
        assertEquals(2, fault.row());
    }

    @Test
    void areAtMostSoMany() throws IOException {
        var survey = Clerk.survey(Clerk.csv("{}\n".repeat(Tables.MOST_ROWS + 1)), Format.NDJSON);

        assertEquals(List.of("table.too-many-rows"), Clerk.codes(survey.faults()));
        assertTrue(survey.rows() > Tables.MOST_ROWS);
    }
}
