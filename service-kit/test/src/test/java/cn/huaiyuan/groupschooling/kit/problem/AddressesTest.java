package cn.huaiyuan.groupschooling.kit.problem;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @ParameterizedTest
    @ValueSource(strings = {"/v1/notes", "/v1/notes?a=b%20c", "/", "/v1/notes/%E6%80%80", "/v1/notes/a%3Bb",
            "/v1/notes/a,b:c@d", "/v1/notes?%00=1", "/v1/notes?a=b;c//..", "/q/swagger-ui/", "/v1/%e6%80%80"})
    void areTakenAsTheyAre(String target) {
        assertFalse(Addresses.isMalformed(target));
        assertFalse(Addresses.isOdd(target.split("\\?")[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/%zz", "/v1/%", "/v1/%c", "/v1?a=%zz", "/v1?a=%", "/v1/%c3%28", "/v1?a=%c3%28",
            "/%C0%80", "/v1/%ED%A0%80", "/v1/%FF", "/v1/{x}", "/a|b", "/a\\b", "/a b", "/怀远", "/v1?a=<b>", "/a\0b",
            "/v1/a#b^"})
    void areMalformedWhereTheyAreNoUriOrNoUtf8(String target) {
        assertTrue(Addresses.isMalformed(target));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/notes/", "/v1//notes", "//v1/notes", "/v1/./notes", "/v1/../v1/notes", "/v1/notes/..",
            "/v1/notes/.", "/v1/notes;asOf=2024-09-01", "/v1;a/notes", "/v1/notes/a%2Fb", "/v1/notes/a%2fb",
            "/v1/notes/a%5Cb", "/v1/notes/%00", "/v1/notes/%0A", "/v1/notes/%7F", "/v1/%6eotes", "/v1/%4Eotes",
            "/v1/notes/%2e%2e/x", "/v1/notes/%31", "/v1/notes/a%2Db", "/q/%6detrics", "/q/../v1/notes"})
    void areOddWhereTheyAreSpeltOtherwise(String path) {
        assertTrue(Addresses.isOdd(path));
    }
}
