package cn.huaiyuan.groupschooling.evaluation.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exact parts of a whole: rounded up where required, cut where shown, never a float. */
class ShareTest {

    @ParameterizedTest(name = "{1} bp of {0}: {2}")
    @CsvSource(textBlock = """
            0,               1000,  0
            1,               1000,  1
            10,              1000,  1
            11,              1000,  2
            47,              1000,  5
            47,              500,   3
            7,               5000,  4
            100,             700,   7
            1000,            5,     1
            3,               0,     0
            3,               10000, 3
            900719925474099, 700,   63050394783187""")
    void requiredIsTheNextWholeNumber(long whole, int basisPoints, long required) {
        assertEquals(required, share(0, whole).required(basisPoints));
    }

    /** Required and reached can never disagree, whatever the threshold is tuned to. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 333, 500, 700, 1000, 2900, 3333, 5000, 5800, 6667, 8000, 9000, 9999, 10_000})
    void requiredIsTheSmallestThatReaches(int basisPoints) {
        for (int whole = 1; whole <= 300; whole++) {
            var smallest = 0;
            while (!share(smallest, whole).reaches(basisPoints)) {
                smallest++;
            }
            assertEquals(smallest, share(0, whole).required(basisPoints), basisPoints + " bp of " + whole);
        }
    }

    @ParameterizedTest(name = "{0} of {1} is shown as {2}")
    @CsvSource(textBlock = """
            50,              1001,            4.99
            1,               3,               33.33
            2,               3,               66.66
            1,               1,               100.00
            0,               7,               0.00
            1,               20000,           0.00
            1,               10000,           0.01
            19999,           20000,           99.99
            900719925474098, 900719925474099, 99.99""")
    void percentIsCut(long part, long whole, String percent) {
        assertEquals(Optional.of(percent), share(part, whole).percent());
    }

    @Test
    void nothingOfNothingHasNoPercent() {
        assertEquals(Optional.empty(), Share.NONE.percent());
    }

    @Test
    void whatIsTooLargeToBeExactIsRefused() {
        var huge = share(Long.MAX_VALUE / 2, Long.MAX_VALUE);

        assertThrows(ArithmeticException.class, () -> huge.reaches(1000));
        assertThrows(ArithmeticException.class, () -> huge.required(1000));
        assertThrows(ArithmeticException.class, () -> share(0, Long.MAX_VALUE).required(1));
        assertThrows(ArithmeticException.class, huge::percent);
    }

    @Test
    void nothingIsCountedBelowZero() {
        assertThrows(IllegalArgumentException.class, () -> share(1, -1));
        assertThrows(IllegalArgumentException.class, () -> share(-1, 1));
    }

    /** As the database sorts them; {@code UUID.compareTo} would put the one that begins with 8 first. */
    @Test
    void idsAreSortedAsWrittenAndEachStandsOnce() {
        var low = UUID.fromString("10000000-0000-7000-8000-000000000000");
        var high = UUID.fromString("80000000-0000-7000-8000-000000000000");

        assertEquals(List.of(low, high), Share.ofIds(List.of(), List.of(high, low, high)).denominatorIds());
        assertEquals(2, Share.ofIds(List.of(), List.of(high, low, high)).denominator());
    }

    private static Share share(long part, long whole) {
        return new Share(part, whole, List.of(), List.of());
    }
}
