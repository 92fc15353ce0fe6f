package cn.huaiyuan.groupschooling.kit.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    @ParameterizedTest
    @CsvSource({"0190e5a4-0000-7000-8000-000000000000, true", "0190E5A4-0000-7000-8000-00000000000A, true",
            "1-1-1-1-1, false", "0190e5a4000070008000000000000000, false", "'', false",
            "g190e5a4-0000-7000-8000-000000000000, false"})
    void tellUuids(String text, boolean uuid) {
        assertEquals(uuid, Formats.isUuid(text));
    }
}
