package cn.huaiyuan.groupschooling.kit.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void carriesTheKeys() {
        assertEquals(List.of("第一", ""), Cursor.decode("q", Cursor.encode("q", List.of("第一", "")), 2));
    }

    @Test
    void belongsToItsQuery() {
        var cursor = Cursor.encode("q", List.of("a"));

        assertThrows(ProblemException.class, () -> Cursor.decode("another", cursor, 1));
    }

    @Test
    void hasAsManyKeysAsTheQuery() {
        var cursor = Cursor.encode("q", List.of("a"));

        assertThrows(ProblemException.class, () -> Cursor.decode("q", cursor, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "!", "_w", "AAAA", "====", "中"})
    void isNotJustAnything(String token) {
        assertThrows(ProblemException.class, () -> Cursor.decode("q", token, 1));
    }
}
