package cn.huaiyuan.groupschooling.kit.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
    @ParameterizedTest
    @CsvSource({"0190e5a4-0000-7000-8000-000000000000, true", "0190E5A4-0000-7000-8000-00000000000A, true",
            "1-1-1-1-1, false", "0190e5a4000070008000000000000000, false", "'', false",
            "g190e5a4-0000-7000-8000-000000000000, false"})
    void tellUuids(String text, boolean uuid) {
        assertEquals(uuid, Formats.isUuid(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "第一\n行\t二\r", "𠮷"})
    void letTextsPass(String text) {
        assertEquals(true, Formats.isCleanText(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0007", "\u007f", "\u0085", "\ud800", "\udc00x"})
    void stopWhatNoDatabaseHolds(String text) {
        assertEquals(false, Formats.isCleanText(text));
    }
}
