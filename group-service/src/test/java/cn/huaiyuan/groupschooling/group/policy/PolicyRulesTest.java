package cn.huaiyuan.groupschooling.group.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyRulesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 20);

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(textBlock = """
            HJZ-2024-1,   怀教组〔2024〕1号,       ''
            BJZF-2023-4,  蚌教组发〔2023〕4号,     ''
            BBB-2018-97,  编蚌办〔2018〕97号,      ''
            HJZ-2024-2,   怀教组〔2024〕1号,       policy.code-other
            HJZ-2025-1,   怀教组〔2024〕1号,       policy.code-other
            hjz-2024-1,   怀教组〔2024〕1号,       policy.code
            HJZ-24-1,     怀教组〔2024〕1号,       policy.code
            H-2024-1,     怀教组〔2024〕1号,       policy.code
            HJZ-2024-1,   怀教组[2024]1号,         policy.document-number
            HJZ-2024-1,   怀教组（2024）1号,       policy.document-number
            HJZ-2024-1,   怀教组〔2024〕1,         policy.document-number
            HJZ-2024-1,   怀教组 〔2024〕1号,      policy.document-number
            HJZ,          〔2024〕1号,             policy.code policy.document-number""")
    void codeAndNumber(String code, String number, String refusals) {
        assertEquals(refusals, codes(PolicyRules.registration(code, policy(number, DAY, "一", null))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            前言 一 二(一) 三(四)10 附件2(4) 第十二条, ''
            1.2-a,         ''
            一 二 一,      policy.clause-twice
            三（四）10,    policy.clause-number
            二/一,         policy.clause-number""")
    void clauses(String numbers, String refusals) {
        assertEquals(refusals,
                codes(PolicyRules.registration("HJZ-2024-1", policy("怀教组〔2024〕1号", DAY, numbers, null))));
    }

    @ParameterizedTest(name = "{0} to {1} because {2}: {3}")
    @CsvSource(textBlock = """
            一 二,    怀教组〔2024〕1号, slip, ''
            二 一,    怀教组〔2024〕1号, slip, ''
            一 二 三, 怀教组〔2024〕1号, slip, ''
            一,       怀教组〔2024〕1号, slip, policy.clause-gone
            三,       怀教组〔2024〕1号, slip, policy.clause-gone policy.clause-gone
            一 二,    怀教办〔2024〕1号, slip, policy.number-stays
            一 二,    怀教组〔2024〕1号, ,     reason.required
            一,       怀教办〔2024〕1号, ' ',  reason.required policy.clause-gone policy.number-stays""")
    void change(String numbers, String documentNumber, String reason, String refusals) {
        assertEquals(refusals,
                codes(PolicyRules.change("HJZ-2024-1", policy(documentNumber, DAY, numbers, reason),
                        "怀教组〔2024〕1号", List.of(new Policy.Clause("一", "old"), new Policy.Clause("二", "old")))));
    }

    @ParameterizedTest(name = "valid to {0}: {1}")
    @CsvSource(textBlock = """
            2024-02-20, ''
            2024-02-19, date.order""")
    void validity(LocalDate to, String refusals) {
        assertEquals(refusals,
                codes(PolicyRules.registration("HJZ-2024-1", policy("怀教组〔2024〕1号", to, "一", null))));
    }

    @ParameterizedTest(name = "{0} clauses of 4000 characters: {1}")
    @CsvSource(textBlock = """
            20, ''
            21, policy.too-long""")
    void length(int count, String refusals) {
        var clauses = IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Policy.Clause(Integer.toString(number), "长".repeat(4_000))).toList();

        assertEquals(refusals, codes(PolicyRules.registration("HJZ-2024-1", new PolicyRegistration("怀教组〔2024〕1号", "t",
                "i", Policy.Topic.GENERAL, DAY, DAY, null, clauses, null))));
    }

    private static PolicyRegistration policy(String documentNumber, LocalDate to, String clauses, String reason) {
        return new PolicyRegistration(documentNumber, "title", "issuer", Policy.Topic.GENERAL, DAY, DAY, to,
                Stream.of(clauses.split(" ")).map(number -> new Policy.Clause(number, "text")).toList(), reason);
    }

    private static String codes(Violations violations) {
        return String.join(" ", violations.found().stream().map(Violation::code).toList());
    }
}
