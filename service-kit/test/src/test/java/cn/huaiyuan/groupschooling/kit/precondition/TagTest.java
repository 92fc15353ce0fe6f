package cn.huaiyuan.groupschooling.kit.precondition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagTest {
    @Test
    void areListed() {
        assertEquals(Optional.of(List.of(new Tag(false, "7"), new Tag(true, "8@2026-09-01;a,b"), new Tag(false, ""))),
                Tag.listed("\"7\" ,\tW/\"8@2026-09-01;a,b\",, \"\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"7", "7\"", "\"7\" \"8\"", "w/\"7\"", "\"7\"x", ",", "*x", "'7'", "\"a b\""})
    void areNotJustAnything(String header) {
        assertEquals(Optional.empty(), Tag.listed(header));
    }

    @Test
    void tellTheirVersion() {
        assertEquals("7", new Tag(false, "7@2026-09-01").version());
    }

    @ParameterizedTest
    @ValueSource(strings = {"7-gzip", "7;gzip", "7--gzip", "7@2026-09-01-br", "7-zstd"})
    void areNotStrongWhereAProxySaysHowItCompressed(String opaque) {
        assertFalse(new Tag(false, opaque).isStrong());
        assertTrue(new Tag(true, opaque).isSameAs(opaque.startsWith("7@") ? "\"7@2026-09-01\"" : "\"7\""));
    }
}
