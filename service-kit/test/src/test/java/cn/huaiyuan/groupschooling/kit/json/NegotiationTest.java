package cn.huaiyuan.groupschooling.kit.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegotiationTest {
    private static final List<ListFormat> ALL = List.of(ListFormat.values());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/csv                               | csv
            TEXT/CSV; charset=utf-8                | csv
            text/csv, */*                          | csv
            text/csv, application/json             | json
            application/json;q=0.5, text/csv       | csv
            application/json, text/csv;q=0.9       | json
            text/html, text/csv;q=0.1              | csv
            */*                                    | json
            application/*                          | json
            application/vnd.openxmlformats-officedocument.spreadsheetml.sheet | xlsx
            text/csv;q=0, */*                      | json
            application/json;q=x                   | json
            text/csv;q=0                           |
            text/html                              |
            garbage                                |
            */                                     |
            ','                                    |
            a/b;q=x                                |""")
    void findsTheFormLikedBest(String accept, ListFormat found) {
        assertEquals(Optional.ofNullable(found), Negotiation.choose(List.of(accept), ALL));
    }

    @Test
    void takesTheHeadersTogether() {
        assertEquals(Optional.of(ListFormat.csv), Negotiation.choose(List.of("text/html", "text/csv"), ALL));
    }

    @Test
    void isJsonWhereNothingIsSaid() {
        assertEquals(Optional.of(ListFormat.json), Negotiation.choose(List.of(), ALL));
    }

    @Test
    void choosesAmongThoseOffered() {
        assertEquals(Optional.empty(), Negotiation.choose(List.of("text/csv"), List.of(ListFormat.json)));
    }
}
