package cn.huaiyuan.groupschooling.kit.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSheetTest {
    @Test
    void beginsWithTheMarkOfUtf8() throws IOException {
        assertArrayEquals(new byte[]{(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, Arrays.copyOf(bytes(List.of("a")), 3));
    }

    @Test
    void endsEachRowWithBoth() throws IOException {
        assertEquals("怀远,1\r\n,2\r\n", written(List.of("怀远", 1), Arrays.asList(null, 2)));
    }

    @Test
    void quotesWhatWouldDivide() throws IOException {
        assertEquals("\"a,b\",\"say \"\"a\"\"\",\"two\nlines\"\r\n",
                written(List.of("a,b", "say \"a\"", "two\nlines")));
    }

    @Test
    void writesWhatIsNoText() throws IOException {
        assertEquals("2026-09-01,true,-7\r\n", written(List.of(LocalDate.of(2026, 9, 1), true, -7)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "＝1+1", "＋1", "－1", "＠x",
            "\u200B=1", "\u00A0-1", "'=1"})
    void defusesFormulas(String text) throws IOException {
        assertEquals("'" + text + "\r\n", written(List.of(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r=1", "\n=1", "=HYPERLINK(\"x\",\"y\")"})
    void defusesFormulasInQuotes(String text) throws IOException {
        assertEquals("\"'" + text.replace("\"", "\"\"") + "\"\r\n", written(List.of(text)));
    }

    @SafeVarargs
    private static String written(List<Object>... rows) throws IOException {
        return new String(bytes(rows), StandardCharsets.UTF_8).substring(1);
    }

    @SafeVarargs
    private static byte[] bytes(List<Object>... rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = new CsvSheet(out, CellTexts.in(Locale.ENGLISH))) {
            for (var row : rows) {
                sheet.add(row);
            }
            sheet.finish();
        }
        return out.toByteArray();
    }
}
