package cn.huaiyuan.groupschooling.group.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemRulesTest {
    private static final CatalogueItem.Kind KIND = CatalogueItem.Kind.UNIFIED_PRACTICE;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            DAILY_SCHEDULE, ''
            A1_2B,          ''
            _SCHEDULE,      catalogue.code
            SCHEDULE_,      catalogue.code
            A__B,           catalogue.code
            schedule,       catalogue.code
            1A,             catalogue.code
            AAAAAAAAAABBBBBBBBBBCCCCCCCCCCDDDDDDDDDD,  ''
            AAAAAAAAAABBBBBBBBBBCCCCCCCCCCDDDDDDDDDDE, catalogue.code""")
    void code(String itemCode, String refusals) {
        assertEquals(refusals, codes(ItemRules.registration(itemCode, history("2024-02-20/", null))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            2024-02-20/,                                 ''
            2024-02-20/2025-08-31 2025-09-01/,           ''
            2025-09-01/ 2024-02-20/2025-08-31,           ''
            2024-02-20/2024-02-20,                       ''
            2024-02-20/2024-02-19,                       date.order
            2024-02-20/ 2025-09-01/,                     period.overlap
            2024-02-20/2025-09-01 2025-09-01/,           period.overlap
            '',                                          catalogue.never""")
    void periods(String periods, String refusals) {
        assertEquals(refusals, codes(ItemRules.registration("X", history(periods, null))));
    }

    @ParameterizedTest(name = "{0} of {1} because {2}: {3}")
    @CsvSource(textBlock = """
            2024-02-20/, UNIFIED_PRACTICE, merged, ''
            '',          UNIFIED_PRACTICE, slip,   catalogue.never
            2024-02-20/, UNIFIED_PRACTICE, ,       reason.required
            2024-02-20/, UNIFIED_PRACTICE, ' ',    reason.required
            2024-02-20/, TRANSITION_CHECK, ,       reason.required catalogue.kind""")
    void correction(String periods, CatalogueItem.Kind present, String reason, String refusals) {
        assertEquals(refusals, codes(ItemRules.correction("X", history(periods, reason), present)));
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource(textBlock = """
            2024-02-19, none
            2024-02-20, 2024-02-20
            2025-08-31, 2024-02-20
            2025-09-01, none
            2026-09-01, 2026-09-01""")
    void onADay(LocalDate day, String since) {
        var item = new CatalogueItem("X", history("2026-09-01/ 2024-02-20/2025-08-31", null));

        assertEquals(since, item.on(day).map(entry -> entry.validFrom().toString()).orElse("none"));
    }

    /** @param periods such as {@code 2024-02-20/2025-08-31 2025-09-01/} */
    private static ItemHistory history(String periods, String reason) {
        var entries = Stream.of(periods.split(" ")).filter(text -> !text.isEmpty()).map(text -> {
            var days = text.split("/");
            return new CatalogueItem.Validity("name", LocalDate.parse(days[0]), days.length > 1 ? LocalDate.parse(days[1]) : null,
                    "document", false);
        }).toList();
        return new ItemHistory(KIND, 1, entries, reason);
    }

    private static String codes(Violations violations) {
        return String.join(" ", violations.found().stream().map(Violation::code).toList());
    }
}
