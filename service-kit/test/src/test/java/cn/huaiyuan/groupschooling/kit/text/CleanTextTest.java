package cn.huaiyuan.groupschooling.kit.text;

import static cn.huaiyuan.groupschooling.kit.text.TextUse.FREE;
import static cn.huaiyuan.groupschooling.kit.text.TextUse.IDENTIFYING;
import static cn.huaiyuan.groupschooling.kit.text.TextUse.IDENTITY_NUMBER;
import static cn.huaiyuan.groupschooling.kit.text.TextUse.PROPER_NAME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {
    /** In the order: no-break, ideographic and zero-width blanks, braille, Hangul fillers, combining marks, selectors. */
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0\u00A0", "\u3000", "\u2003", "\u202F", "\u200B", "\uFEFF", "\u00AD",
            "\u180E",
            "\u2800", "\u115F", "\u1160", "\u3164", "\uFFA0", "\u0301", "\uFE0F", "\uDB40\uDD00", "\t\r\n",
            "\u2028", "\u0085", " \u200D\u3000"})
    void isNoneWhereNothingCanBeSeen(String written) {
        var text = CleanText.of(written, FREE);

        assertTrue(CleanText.isBlank(written));
        assertNull(text.value());
        assertEquals(List.of(), text.faults());
    }

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, value = {"校本部,校本部", " 校本部\u3000,校本部", "东\u00A0 校区,东 校区",
            "\uFEFF实验小学,实验小学", "实验\u200B小学,实验小学", "一\u3000二,一 二", "（二）班,（二）班", "Ａ班,Ａ班", "Li\tSi,Li Si"})
    void hasItsBlanksEvenedOut(String written, String value) {
        assertEquals(value, CleanText.of(written, FREE).value());
    }

    /** Clerks stretch names to fill a cell. */
    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, value = {"张 三,张三", " 实\u3000验中学 ,实验中学", "'第一\r\n中学',第一中学",
            "Li  Si,Li Si", "3 班,3 班", "买买提·艾力,买买提·艾力", "校本部,校本部"})
    void isNotStretchedWhereItIsAName(String written, String value) {
        assertEquals(value, CleanText.of(written, PROPER_NAME).value());
    }

    @Test
    void keepsItsLines() {
        assertEquals("一\n\n二\n三", CleanText.of(" 一\r\n\u3000\r\n二\u2028三\n", FREE).value());
    }

    /** Extension B and I, a compatibility ideograph, private use, a glyph variant, letters with marks. */
    @ParameterizedTest
    @ValueSource(strings = {"𠮷", "\uD87A\uDFF0", "\uF900", "\uFA0E", "\uE000", "葛\uDB40\uDD00", "e\u0301", "买买提·艾力",
            "ᠮᠣᠩᠭᠣᠯ", "ئۇيغۇر"})
    void keepsNamesAsTheyWereWritten(String written) {
        assertEquals(written, CleanText.of(written, FREE).value());
    }

    @ParameterizedTest
    @CsvSource({"\u202A怀远, U+202A (1)", "怀\u200E远, U+200E (2)", "𠮷\u2066a\u2069, 'U+2066 (2), U+2069 (4)'",
            "a\u0000b, U+0000 (2)", "\uD800, U+D800 (1)", "\uDC00x, U+DC00 (1)", "\u007F, U+007F (1)",
            "\uFFFD, U+FFFD (1)", "x\uFFFE, U+FFFE (2)", "a\uDB40\uDC41, U+E0041 (2)", "\u061Ca, U+061C (1)",
            "a\u17B4, U+17B4 (2)", "\uD81B\uDFE4, U+16FE4 (1)"})
    void isRefusedByItsCodePoints(String written, String named) {
        for (var use : TextUse.values()) {
            var text = CleanText.of(written, use);

            assertNull(text.value());
            assertEquals(List.of(new CleanText.Fault("text.characters", List.of(named))), text.faults());
        }
    }

    @ParameterizedTest
    @CsvSource({"２１３４000001－C01－P, 2134000001-C01-P", "三（四）10, 三(四)10", "怀教组〔２０２４〕1号, 怀教组〔2024〕1号",
            "\u2F00, 一", "\uF900, \u8C48", "' HY-G01\u3000', HY-G01", "\u212B, \u00C5"})
    void isOneInAllItsFormsWhereItIdentifies(String written, String value) {
        assertEquals(value, CleanText.of(written, IDENTIFYING).value());
        assertEquals(value, CleanText.of(value, IDENTIFYING).value());
        assertEquals(value, CleanText.identifying(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFFHY-G01", "HY\u200B-G01", "HY-G01\uFE0F", "HY-G01\uE000", "HY-\nG01", "HY\u00AD-G01"})
    void hidesNothingWhereItIdentifies(String written) {
        assertEquals("text.characters", CleanText.of(written, IDENTIFYING).faults().get(0).code());
    }

    /** Default_Ignorable_Code_Point of Unicode: what identifies holds none of them. */
    @Test
    void hidesNoneOfTheCharactersThatCanBeIgnored() {
        for (var range : List.of("00AD", "034F", "061C", "115F-1160", "17B4-17B5", "180B-180F", "200B-200F",
                "202A-202E",
                "2060-206F", "3164", "FE00-FE0F", "FEFF", "FFA0", "FFF0-FFF8", "1BCA0-1BCA3", "1D173-1D17A",
                "E0000-E0FFF")) {
            var ends = range.split("-");
            for (int c = Integer.parseInt(ends[0], 16); c <= Integer.parseInt(ends[ends.length - 1], 16); c++) {
                var text = CleanText.of("A" + Character.toString(c) + "B", IDENTIFYING);
                assertTrue(text.value() == null || text.value().equals("A B"), "U+%04X".formatted(c));
            }
        }
    }

    @Test
    void namesTenCharactersAtMost() {
        var named = CleanText.of("\u0000".repeat(1_000), FREE).faults().get(0).args().get(0);

        assertTrue(named.endsWith("U+0000 (10)"), named);
    }

    @ParameterizedTest
    @EnumSource(TextUse.class)
    void holdsAnIdentityNumberOnlyWhereOneBelongs(TextUse use) {
        var text = CleanText.of("349999198505050016", use);

        assertEquals(use == IDENTITY_NUMBER, text.faults().isEmpty());
        assertEquals(use == IDENTITY_NUMBER ? "349999198505050016" : null, text.value());
    }

    @ParameterizedTest
    @CsvSource({"\u202A3134000001-C01-J, <U+202A>3134000001-C01-J", "a\u200B\u0000b, a<U+200B><U+0000>b",
            "\uD800, <U+D800>", "更正 349999 19850505 0016, 更正 349999 ******** 0016", "校本部, 校本部"})
    void isShownWithWhatCannotBeSeenAndWithoutNumbers(String written, String shown) {
        assertEquals(shown, CleanText.shown(written));
    }
}
