package cn.huaiyuan.groupschooling.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViolationsTest {
    @ParameterizedTest(name = "because <{0}>: {1}")
    @CsvSource(textBlock = """
            slip, ''
            ,     reason.required /reason
            '',   reason.required /reason
            ' ',  reason.required /reason
            '　', reason.required /reason""")
    void requiresAReason(String reason, String refusal) {
        assertEquals(refusal, new Violations().requireReason(reason).found().stream()
                .map(violation -> violation.code() + " " + violation.pointer()).collect(Collectors.joining()));
    }
}
