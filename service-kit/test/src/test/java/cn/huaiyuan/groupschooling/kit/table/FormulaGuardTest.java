package cn.huaiyuan.groupschooling.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {
    @ParameterizedTest
    @ValueSource(strings = {"-甲校区", "=1+1", "+1", "@SUM(A1)", "＝1", "＋1", "－1", "＠x", "﹦1", "\u200B=1", "\uFEFF=1",
            "\u00A0=1", " =1", "\u3000-1", "\t=1", "\r\n=1", "\tx", "\u202A=1", "\u2060\u200D=1", "\u0000=1",
            "\u3164=1",
            "\uFE0F=1", "\u00AD@x", "\uDB40\uDC20=1", "'=1", "''-甲", "'\u200B=1"})
    void isOnWhatBeginsLikeAFormulaAndCanBeTakenOff(String text) {
        assertEquals("'" + text, FormulaGuard.on(text));
        assertEquals(text, FormulaGuard.without(FormulaGuard.on(text)));
        assertEquals(text, FormulaGuard.without(FormulaGuard.keeping(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "''", "甲校区", "甲-乙", "'甲校区'", "0-1", "\u200B甲", "a=b", "\"=1"})
    void isOnNothingElse(String text) {
        assertEquals(text, FormulaGuard.on(text));
        assertEquals(text, FormulaGuard.without(text));
        assertEquals(text, FormulaGuard.keeping(text));
    }

    /** In a workbook a text is a text; only what would lose its own apostrophe gets one more. */
    @ParameterizedTest
    @ValueSource(strings = {"-甲校区", "=1+1", "\u200B=1"})
    void isNotSeenInAWorkbook(String text) {
        assertEquals(text, FormulaGuard.keeping(text));
    }
}
