package cn.huaiyuan.groupschooling.kit.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.text.HoldsIdentityNumber;
import cn.huaiyuan.groupschooling.kit.text.Identifying;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictReaderTest {
    private final ObjectMapper json = new ObjectMapper();
    private final List<Violation> violations = new ArrayList<>();

    enum Colour {
        RED, BLUE
    }

    record Box(int width, long depth, boolean open, Integer height, Colour colour, LocalDate packedOn, UUID owner,
            List<Item> items, String label) {
    }

    record Key(@Identifying String code, @Identifying List<String> others, @HoldsIdentityNumber String number) {
    }

    record Item(String name) {
    }

    record Shelf(@Size(max = 2) List<Item> items, List<List<String>> rows) {
    }

    record Range(Integer from, Integer to) {
        Range {
            if (Objects.requireNonNull(from, "internal detail") > Objects.requireNonNull(to, "internal detail")) {
                throw new IllegalArgumentException("must not end before it begins");
            }
        }
    }

    @Test
    void readsEveryType() throws Exception {
        var box = read("""
                {"width": 1, "depth": 2, "open": true, "height": 3, "colour": "BLUE", "packedOn": "2026-11-24",
                 "owner": "0190e5a4-0000-7000-8000-000000000000", "items": [{"name": "a"}], "label": "l"}""",
                Box.class);

        assertEquals(new Box(1, 2, true, 3, Colour.BLUE, LocalDate.of(2026, 11, 24),
                UUID.fromString("0190e5a4-0000-7000-8000-000000000000"), List.of(new Item("a")), "l"), box);
    }

    @Test
    void requiresWhatCannotBeNull() throws Exception {
        read("{}", Box.class);

        assertEquals("/width required, /depth required, /open required", found());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {"height": "1"}                  | /height type
            {"height": true}                 | /height type
            {"height": 1.0}                  | /height type
            {"height": 2147483648}           | /height number.range
            {"open": "true"}                 | /open type
            {"open": 1}                      | /open type
            {"colour": "red"}                | /colour enum
            {"colour": 0}                    | /colour enum
            {"packedOn": "2026-2-3"}         | /packedOn date
            {"packedOn": "1899-12-31"}       | /packedOn date.range
            {"owner": "1-1-1-1-1"}           | /owner type
            {"items": {}}                    | /items type
            {"items": [1, {"nme": "x"}]}     | /items/0 type, /items/1/nme field.unknown
            {"items": [null]}                | /items/0 required
            {"label": 1}                     | /label type
            {"label": "\\u0001"}             | /label text.characters
            {"items": [{"name": "\\u202ax"}]} | /items/0/name text.characters
            {"label": "349999198505050016"}  | /label text.identity-number
            {"label": "\\u202a349999-19850505-0016"} | /label text.characters, /label text.identity-number""")
    void coercesNothing(String body, String faults) throws Exception {
        read("{\"width\": 1, \"depth\": 1, " + (body.contains("open") ? "" : "\"open\": true, ") + body.substring(1),
                Box.class);

        assertEquals(faults, found());
    }

    @Test
    void takesATextThatLooksBlankForNone() throws Exception {
        assertEquals(new Item(null), read("{\"name\": \"\\u00A0\\u2800\"}", Item.class));
        assertEquals("", found());
    }

    @Test
    void knowsWhatEachTextIsFor() throws Exception {
        var key = read("""
                {"code": " ＨＹ－G01", "others": ["２"], "number": "349999198505050016"}""", Key.class);

        assertEquals(new Key("HY-G01", List.of("2"), "349999198505050016"), key);
        read("{\"others\": [\"\u200b1\", \" \"]}", Key.class);
        assertEquals("/others/0 text.characters, /others/1 required", found());
    }

    @Test
    void repeatsWhatARecordSaysOfItsValues() throws Exception {
        assertNull(read("{\"from\": 2, \"to\": 1}", Range.class));

        assertEquals("must not end before it begins", violations.get(0).text());
    }

    /** What a record did not foresee is not for the caller to read. */
    @Test
    void keepsTheTextsOfDefectsToItself() throws Exception {
        assertNull(read("{\"from\": 2}", Range.class));

        assertEquals(" invalid", found());
        assertNull(violations.get(0).text());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {"items": [{}, {}]}                |
            {"items": [{"no": 1}, 2, 3]}       | /items array.size
            {"rows": [["a"], ["b"], ["c"]]}    |""")
    void looksIntoNoArrayThatIsTooLong(String body, String expected) throws Exception {
        read(body, Shelf.class);

        assertEquals(expected == null ? "" : expected, found());
    }

    @ParameterizedTest
    @CsvSource({"1000, ''", "1001, /rows/0 array.size"})
    void boundsArraysOfWhichNothingIsSaid(int items, String expected) throws Exception {
        read("{\"rows\": [[\"a\"" + ", \"a\"".repeat(items - 1) + "]]}", Shelf.class);

        assertEquals(expected, found());
    }

    private Object read(String body, Class<?> type) throws JsonProcessingException {
        return new StrictReader(json, violations).read(json.readTree(body), type, "");
    }

    private String found() {
        return String.join(", ",
                violations.stream().map(violation -> violation.pointer() + " " + violation.code()).toList());
    }
}
