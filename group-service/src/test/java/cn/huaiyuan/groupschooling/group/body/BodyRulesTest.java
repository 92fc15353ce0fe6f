package cn.huaiyuan.groupschooling.group.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyRulesTest {
    private static final Set<String> KNOWN = Set.of("EDU", "ORG", "LEAD");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            EDU,                   ''
            CITY_EDU,              ''
            edu,                   body.code
            _EDU,                  body.code
            1EDU,                  body.code
            AAAAAAAAAABBBBBBBBBB,  ''
            AAAAAAAAAABBBBBBBBBBC, body.code""")
    void code(String code, String refusals) {
        assertEquals(refusals, codes(
                BodyRules.registration(code, new BodyRegistration("name", Body.Kind.DEPARTMENT, null, null), KNOWN)));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(textBlock = """
            LEADING_GROUP, '',                                                               ''
            DEPARTMENT,    '',                                                               ''
            LEADING_GROUP, MEMBER/EDU/head/2024-02-20/,                                      ''
            DEPARTMENT,    MEMBER/EDU/head/2024-02-20/,                                      body.no-seats
            LEADING_GROUP, MEMBER/DRC/head/2024-02-20/,                                      body.unknown
            LEADING_GROUP, MEMBER/LEAD/head/2024-02-20/,                                     body.unknown
            LEADING_GROUP, MEMBER/EDU/head/2024-02-20/2024-02-19,                            date.order
            LEADING_GROUP, MEMBER/EDU/head/2024-02-20/ MEMBER/EDU/deputy/2024-02-20/,        ''
            LEADING_GROUP, MEMBER/EDU/head/2024-02-20/ LIAISON/EDU/head/2024-02-20/,         ''
            LEADING_GROUP, MEMBER/EDU/head/2024-02-20/ MEMBER/EDU/head/2025-02-20/,          body.seat-twice
            LEADING_GROUP, MEMBER/EDU/head/2024-02-20/2025-02-19 MEMBER/EDU/head/2025-02-20/, ''
            LEADING_GROUP, LEADER/EDU/head/2024-02-20/ LEADER/ORG/head/2025-02-20/,          body.leader-once
            LEADING_GROUP, LEADER/EDU/head/2024-02-20/2025-02-19 LEADER/ORG/head/2025-02-20/, ''
            LEADING_GROUP, LEADER/EDU/head/2024-02-20/ LEADER/EDU/head/2025-02-20/,          body.seat-twice body.leader-once""")
    void seats(Body.Kind kind, String seats, String refusals) {
        assertEquals(refusals, codes(BodyRules.registration("LEAD",
                new BodyRegistration("name", kind, seats(seats), null), KNOWN)));
    }

    /** @param seats such as {@code MEMBER/EDU/head/2024-02-20/2025-02-19} */
    private static List<Body.Seat> seats(String seats) {
        return Stream.of(seats.split(" ")).filter(text -> !text.isEmpty()).map(text -> text.split("/"))
                .map(part -> new Body.Seat(Body.Role.valueOf(part[0]), part[1], part[2], LocalDate.parse(part[3]),
                        part.length > 4 ? LocalDate.parse(part[4]) : null, "document"))
                .toList();
    }

    private static String codes(Violations violations) {
        return String.join(" ", violations.found().stream().map(Violation::code).toList());
    }
}
