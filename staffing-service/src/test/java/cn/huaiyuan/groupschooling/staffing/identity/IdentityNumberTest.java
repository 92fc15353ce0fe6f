package cn.huaiyuan.groupschooling.staffing.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityNumberTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(nullValues = "-", textBlock = """
            11010519491231002X, ''
            440524188001010014, ''
            349999198505050016, ''
            349999199001010023, ''
            349999197612310034, ''
            340321197802290010, national-id.date
            349999198505050017, national-id.check-digit
            349999198513050016, national-id.date
            11010519491231002x, national-id.lower-case
            ３４９９９９198505050016, national-id.full-width
            34999919850505001６, national-id.full-width
            34999919850505001, national-id.length
            3499991985050500166, national-id.length
            3.4999919850505E+17, national-id.length
            34999919850505001O, national-id.characters
            X49999198505050016, national-id.characters
            349999 19850505001, national-id.characters
            349999850505001, national-id.length
            349999202611250014, national-id.date national-id.check-digit""")
    void faults(String text, String faults) {
        assertEquals(faults, String.join(" ", IdentityNumber.faults(text, TODAY)));
    }

    @Test
    void isNoneForAnEmptyText() {
        assertEquals("national-id.length", String.join(" ", IdentityNumber.faults("", TODAY)));
        assertThrows(IllegalArgumentException.class, () -> IdentityNumber.of(""));
    }

    @Test
    void showsItselfMaskedOnly() {
        var number = IdentityNumber.of("349999198505050016");

        assertEquals("349999********0016", number.masked());
        assertEquals("349999********0016", "" + number);
    }

    @ParameterizedTest
    @CsvSource({"349999198505050016, 1", "349999199001010023, 2", "11010519491231002X, 2"})
    void tellsTheGender(String text, String gender) {
        assertEquals(gender, IdentityNumber.of(text).gender());
    }
}
