package cn.huaiyuan.groupschooling.kit.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    private static final UUID ID = new UUID(1, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private record Place(String code, Floor floor) {
    }

    private record Floor(int number, boolean open) {
    }

    private record Row(UUID id, Place from, long amount, TimeUnit unit, LocalDate day, List<String> names,
            List<UUID> ids, List<Floor> floors, Instant at, Row before, String title) {
    }

    private final Columns columns = Columns.of(Row.class,
            new ObjectMapper().registerModule(new JavaTimeModule()));

    @Test
    void areTheComponentsInOrder() {
        assertEquals(List.of("id", "from.code", "from.floor.number", "from.floor.open", "amount", "unit", "day",
                "names", "ids", "floors", "at", "before", "title"), columns.header(Locale.ENGLISH));
    }

    @Test
    void areCalledAsTheReaderCallsThem() {
        assertEquals("标题", columns.header(Locale.SIMPLIFIED_CHINESE).get(12));
    }

    @Test
    void keepTheKindOfTheirValues() {
        assertEquals(
                List.of(ID.toString(), "A", 3, true, 7L, "DAYS", DAY, "a; b", ID + "; " + ID,
                        "[{\"number\":1,\"open\":false}]", "2026-09-01T08:00:00Z"),
                columns.cells(new Row(ID, new Place("A", new Floor(3, true)), 7, TimeUnit.DAYS, DAY,
                        List.of("a", "b"), List.of(ID, ID), List.of(new Floor(1, false)),
                        Instant.parse("2026-09-01T08:00:00Z"), null, null)).subList(0, 11));
    }

    @Test
    void areEmptyWhereNothingIs() {
        assertEquals(Arrays.asList(null, null, null, null, 0L, null, null, null, null, null, null, null, null),
                columns.cells(new Row(null, null, 0, null, null, List.of(), null, List.of(), null, null, null)));
    }
}
