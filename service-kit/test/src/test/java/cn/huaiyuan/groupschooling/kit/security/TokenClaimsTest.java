package cn.huaiyuan.groupschooling.kit.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TokenClaimsTest {
    private static final Object ABSENT = new Object();

    static Stream<Arguments> claims() {
        var nothing = Collections.singletonList(null);
        return Stream.of(Arguments.of("sub", ABSENT, false), Arguments.of("sub", "", false),
                Arguments.of("sub", " \u3000", false), Arguments.of("sub", 7L, false),
                Arguments.of("sub", List.of("a"), false), Arguments.of("sub", "a\u0000b", false),
                Arguments.of("sub", "x".repeat(256), false), Arguments.of("sub", "x".repeat(255), true),
                Arguments.of("roles", ABSENT, false), Arguments.of("roles", "edu-bureau", false),
                Arguments.of("roles", nothing, false), Arguments.of("roles", Map.of("a", 1), false),
                Arguments.of("roles", List.of(1L), false), Arguments.of("roles", List.of(), true),
                Arguments.of("roles", List.of("unheard-of", ""), true), Arguments.of("groups", ABSENT, true),
                Arguments.of("groups", null, true), Arguments.of("groups", "HY-G01", false),
                Arguments.of("groups", nothing, false), Arguments.of("groups", List.of(""), false),
                Arguments.of("groups", List.of(List.of("HY-G01")), false), Arguments.of("groups", 1L, false),
                Arguments.of("groups", List.of("HY-G01", "HY-G01"), true),
                Arguments.of("groups", Arrays.asList("HY-G01", null), false),
                Arguments.of("groups", List.of(" HY-G01"), false), Arguments.of("groups", List.of("HY-G01\n"), false),
                Arguments.of("groups", List.of("HY\u200B-G01"), false),
                Arguments.of("groups", List.of("ＨＹ－Ｇ01"), false), Arguments.of("groups", List.of("集团一"), false),
                Arguments.of("groups", List.of("hy-g01"), false),
                Arguments.of("groups", List.of("HY_G01"), false),
                Arguments.of("units", List.of("2134000001-c01-p"), false),
                Arguments.of("units", List.of("2134000001-C01-P "), false),
                Arguments.of("units", List.of("2134000001-C01-P"), true),
                Arguments.of("groups", Collections.nCopies(2_001, "HY-G01"), false),
                Arguments.of("units", "2134000001-C01-P", false), Arguments.of("units", nothing, false),
                Arguments.of("units", Map.of(), false), Arguments.of("units", List.of(true), false));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("claims")
    void haveTheirForm(String name, Object value, boolean usable) {
        var claims = new HashMap<String, Object>(Map.of("sub", "someone", "roles", List.of("group-hq")));
        claims.put(name, value);
        claims.values().removeIf(one -> one == ABSENT);

        assertEquals(usable ? List.of() : List.of(name), TokenClaims.faults(claims));
    }
}
