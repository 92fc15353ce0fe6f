package cn.huaiyuan.groupschooling.evaluation.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exact parts between nothing and the whole. */
class FractionTest {

    @ParameterizedTest(name = "{0} of {1} reaches {2}/{3}: {4}")
    @CsvSource(textBlock = """
            77,               153,              1, 2, true
            76,               153,              1, 2, false
            106,              212,              1, 2, true
            1,                3,                1, 3, true
            0,                5,                0, 1, true
            4,                5,                1, 1, false
            1152921504606846, 3458764513820540, 1, 3, false
            1152921504606847, 3458764513820540, 1, 3, true""")
    void reached(long part, long whole, long numerator, long denominator, boolean reached) {
        assertEquals(reached, new Fraction(numerator, denominator).isReachedBy(part, whole));
    }

    @Test
    void whatIsTooLargeToBeExactIsRefused() {
        assertThrows(ArithmeticException.class, () -> new Fraction(1, 2).isReachedBy(Long.MAX_VALUE, 1));
    }

    @Test
    void itIsWrittenAsInTheParameterTables() {
        assertEquals("1/2", new Fraction(1, 2).toString());
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "-1, 2", "3, 2", "0, -1"})
    void whatIsNoPartOfAWholeIsRefused(long numerator, long denominator) {
        assertThrows(IllegalArgumentException.class, () -> new Fraction(numerator, denominator));
    }
}
