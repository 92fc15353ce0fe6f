package cn.huaiyuan.groupschooling.kit.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** RFC 9562. */
class IdsTest {
    private static final int MANY = 100_000;

    @Test
    void areOfVersion7() {
        var id = Ids.next();

        assertEquals(7, id.version());
        assertEquals(2, id.variant());
    }

    @Test
    void beginWithTheirTimeOfBirth() {
        var before = System.currentTimeMillis();

        var born = Ids.next().getMostSignificantBits() >>> 16;

        assertTrue(before <= born && born <= System.currentTimeMillis(), before + " " + born);
    }

    @Test
    void sortByTheirTimeOfBirth() {
        var ids = Stream.generate(Ids::next).limit(MANY).map(UUID::toString).toList();

        assertEquals(ids.stream().sorted().toList(), ids);
    }

    @Test
    void areAllDifferentOnManyThreads() {
        var ids = Stream.generate(Ids::next).parallel().limit(MANY).toList();

        assertEquals(MANY, new HashSet<>(ids).size());
    }
}
