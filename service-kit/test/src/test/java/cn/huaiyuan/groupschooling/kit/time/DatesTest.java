package cn.huaiyuan.groupschooling.kit.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @Test
    void readsADate() {
        assertEquals(Optional.of(LocalDate.of(2024, 2, 29)), Dates.parse("2024-02-29"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-02-29", "2026-13-01", "2026-00-10", "2026-2-3", "20260203", "26-02-03",
            "2026-02-03T00:00:00Z", "+2026-02-03", "-2026-02-03", "02026-02-03", "2026-02-03 ", "", "today",
            "２０２６-０２-０３"})
    void readsNothingElse(String text) {
        assertEquals(Optional.empty(), Dates.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"1899-12-31, false", "1900-01-01, true", "2199-12-31, true", "2200-01-01, false"})
    void goFrom1900To2199(LocalDate date, boolean inRange) {
        assertEquals(inRange, Dates.inRange(date));
    }

    @Test
    void beginAtMidnightInChina() {
        assertEquals("Asia/Shanghai", new Clocks().clock().getZone().getId());
        assertEquals(0, Clock.systemUTC().millis() / 60_000 - new Clocks().clock().millis() / 60_000, 1);
    }
}
