package cn.huaiyuan.groupschooling.group.succession;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuccessionsTest {
    private static final String CODE = "2134000001";
    private final List<Succession> all = new ArrayList<>();

    @Test
    void aNewOneHasNone() {
        Successions.correct(all, CODE, null);

        assertNull(Successions.last(all));
    }

    @Test
    void areInTheOrderOfTheirDays() {
        Successions.enter(all, split(2026, "a"));
        Successions.enter(all, split(2025, "b"));
        Successions.enter(all, split(2025, "c"));

        assertEquals(List.of("b", "c", "a"), documents());
        assertEquals("a", Successions.last(all).document());
    }

    @Test
    void theEndIsTheLastOfItsDay() {
        Successions.enter(all, split(2025, "a"));
        Successions.end(all, closed(2025, "b"));

        assertEquals(List.of("a", "b"), documents());
    }

    @Test
    void splitsAfterTheEndAreDropped() {
        Successions.enter(all, split(2024, "a"));
        Successions.enter(all, split(2026, "b"));
        Successions.end(all, closed(2025, "c"));

        assertEquals(List.of("a", "c"), documents());
    }

    @Test
    void anEndMovesToTheCorrectedDay() {
        Successions.enter(all, split(2024, "a"));
        Successions.end(all, closed(2026, "b"));
        Successions.correct(all, CODE, day(2025));

        assertEquals(List.of(day(2024), day(2025)), all.stream().map(Succession::on).toList());
        Successions.correct(all, CODE, day(2023));
        assertEquals(List.of(day(2023)), all.stream().map(Succession::on).toList());
    }

    @Test
    void anEndIsDroppedWithTheClosingDay() {
        Successions.enter(all, split(2024, "a"));
        Successions.end(all, closed(2026, "b"));
        Successions.correct(all, CODE, null);

        assertEquals(List.of("a"), documents());
    }

    @Test
    void aSplitRemainsWhenTheClosingDayIsCorrected() {
        Successions.enter(all, split(2024, "a"));
        Successions.correct(all, CODE, day(2026));

        assertEquals(List.of(new Succession(day(2024), Manner.SPLIT, List.of(CODE, "2134000002"), "a")),
                all);
    }

    private List<String> documents() {
        return all.stream().map(Succession::document).toList();
    }

    private static Succession split(int year, String document) {
        return new Succession(day(year), Manner.SPLIT, List.of(CODE, "2134000002"), document);
    }

    private static Succession closed(int year, String document) {
        return new Succession(day(year), Manner.CLOSED, List.of(), document);
    }

    private static LocalDate day(int year) {
        return LocalDate.of(year, 9, 1);
    }
}
