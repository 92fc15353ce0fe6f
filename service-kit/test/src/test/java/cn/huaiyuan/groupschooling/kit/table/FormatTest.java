package cn.huaiyuan.groupschooling.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"姓名,荣誉 | CSV", "{\"name\":1} | NDJSON",
            "  {} | NDJSON",
            "BM,姓名 | CSV", "%PDF-1.7 | ", "<html><table> | ", "<?xml version=\"1.0\"?> | "})
    void isToldByTheFirstBytes(String start, Format format) throws IOException {
        assertEquals(Optional.ofNullable(format), Tables.sniff(start.getBytes("UTF-8")));
    }

    @Test
    void isAWorkbookInAnArchive() throws IOException {
        assertEquals(Optional.of(Format.XLSX), Tables.sniff(new byte[]{'P', 'K', 3, 4, 20, 0, 6, 0}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "UTF-16LE", "UTF-16BE"})
    void isCsvInEveryCharset(String charset) throws IOException {
        var mark = charset.equals("GBK") ? "" : "\uFEFF";

        assertEquals(Optional.of(Format.CSV), Tables.sniff((mark + "姓名,name").getBytes(Charset.forName(charset))));
    }

    @Test
    void isNoneOfEmptyOrBinaryFiles() throws IOException {
        assertEquals(Optional.empty(), Tables.sniff(new byte[0]));
        assertEquals(Optional.empty(), Tables.sniff(new byte[]{'a', 0, 'b', 1}));
    }

    @ParameterizedTest
    @CsvSource({"text/csv; charset=GBK, CSV", "Application/X-NDJSON, NDJSON", "application/json,"})
    void isToldByTheMediaType(String contentType, Format format) {
        assertEquals(Optional.ofNullable(format), Format.ofMediaType(contentType));
    }
}
