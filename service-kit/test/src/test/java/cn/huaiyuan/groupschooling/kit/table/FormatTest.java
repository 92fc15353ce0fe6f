package cn.huaiyuan.groupschooling.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
        assertEquals(Optional.ofNullable(format), Tables.sniff(Clerk.file(start.getBytes("UTF-8"))));
    }

    @Test
    void isAWorkbookInAnArchive() throws IOException {
        assertEquals(Optional.of(Format.XLSX), Tables.sniff(Clerk.file(new byte[]{'P', 'K', 3, 4, 20, 0, 6, 0})));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "UTF-16LE", "UTF-16BE"})
    void isCsvInEveryCharset(String charset) throws IOException {
        var mark = charset.equals("GBK") ? "" : "\uFEFF";

        assertEquals(Optional.of(Format.CSV),
                Tables.sniff(Clerk.file((mark + "姓名,name").getBytes(Charset.forName(charset)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void isTextInUtf16WithoutItsMark(String charset) throws IOException {
        assertEquals(Optional.of(Format.CSV), Tables.sniff(Clerk.file("姓名,name".getBytes(Charset.forName(charset)))));
        assertEquals(Optional.of(Format.NDJSON),
                Tables.sniff(Clerk.file("{\"n\":1}".getBytes(Charset.forName(charset)))));
    }

    @Test
    void isNoWorkbookInAnOpenDocument() throws IOException {
        var file = Clerk.file(("PK\3\4" + "\0".repeat(26) + "mimetypeapplication/vnd.oasis.opendocument.spreadsheet")
                .getBytes("ISO-8859-1"));

        assertEquals("table.xls", assertThrows(UnreadableFile.class, () -> Tables.sniff(file)).code());
    }

    @Test
    void isNoneOfEmptyOrBinaryFiles() throws IOException {
        assertEquals(Optional.empty(), Tables.sniff(Clerk.file(new byte[0])));
        assertEquals(Optional.empty(), Tables.sniff(Clerk.file(new byte[]{'a', 0, 'b', 1})));
    }

    @ParameterizedTest
    @CsvSource({"text/csv; charset=GBK, CSV", "Application/X-NDJSON, NDJSON", "application/json,"})
    void isToldByTheMediaType(String contentType, Format format) {
        assertEquals(Optional.ofNullable(format), Format.ofMediaType(contentType));
    }
}
