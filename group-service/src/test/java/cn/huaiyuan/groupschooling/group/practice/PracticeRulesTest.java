package cn.huaiyuan.groupschooling.group.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.group.period.Semester;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PracticeRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Semester NOW = Semester.parse("2026-2027-1").orElseThrow();
    private static final Set<String> CATALOGUE = Set.of("A", "B");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            A+x B+y,       ''
            A+x B-,        ''
            B- A-,         ''
            A+x B-y,       ''
            A+ B-,         practice.evidence
            A+x,           practice.item-missing
            A+x B-y C-,    practice.item-unknown
            A+x B-y A+x,   practice.item-twice
            A+ C+,         practice.evidence practice.item-unknown practice.evidence practice.item-missing""")
    void marks(String marks, String refusals) {
        assertEquals(refusals,
                codes(PracticeRules.recording(NOW, days(NOW), items(marks), true, CATALOGUE, Set.of(), TODAY)));
    }

    @ParameterizedTest(name = "{0}, member {1}: {2}")
    @CsvSource(textBlock = """
            2026-2027-1, true,  ''
            2025-2026-2, true,  ''
            2026-2027-2, true,  semester.future
            2026-2027-1, false, practice.no-member
            2026-2027-2, false, semester.future practice.no-member""")
    void semester(String semester, boolean member, String refusals) {
        var half = Semester.parse(semester).orElseThrow();

        assertEquals(refusals, codes(PracticeRules.recording(half, days(half), items("A- B-"), member, CATALOGUE, Set.of(),
                TODAY)));
    }

    @ParameterizedTest(name = "{0} where {1} is recorded: {2}")
    @CsvSource(textBlock = """
            A+x C-,    A C, ''
            A+x,       A C, ''
            C-,        A C, practice.item-missing
            A+x B- C-, A C, ''
            A+x C-,    A,   practice.item-unknown
            A+x,       '',  practice.item-missing""")
    void correctionOfWhatWasRecordedByAnotherCatalogue(String marks, String recorded, String refusals) {
        var known = Stream.of(recorded.split(" ")).filter(item -> !item.isEmpty()).collect(Collectors.toSet());

        assertEquals(refusals,
                codes(PracticeRules.recording(NOW, days(NOW), items(marks), true, CATALOGUE, known, TODAY)));
    }

    private static Period days(Semester semester) {
        return semester.days(MonthDay.of(2, 1));
    }

    /** @param marks code, whether it is done, evidence: {@code A+file B-} */
    private static List<PracticeRecord.Mark> items(String marks) {
        return Stream.of(marks.split(" ")).map(mark -> new PracticeRecord.Mark(mark.substring(0, 1),
                mark.charAt(1) == '+', mark.length() > 2 ? mark.substring(2) : null)).toList();
    }

    private static String codes(Violations violations) {
        return String.join(" ", violations.found().stream().map(Violation::code).toList());
    }
}
