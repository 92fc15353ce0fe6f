package cn.huaiyuan.groupschooling.group.keytask;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.kit.problem.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyTaskRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @ParameterizedTest(name = "{0} with {1}, done {2}: {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            EDU     | HR      | -          | ''
            EDU HR  | -       | 2026-11-28 | ''
            EDU     | -       | 2026-11-29 | date.future
            NOBODY  | HR      | -          | key-task.body-unknown
            EDU EDU | HR      | -          | key-task.body-twice
            EDU     | EDU NO  | -          | key-task.body-twice key-task.body-unknown""")
    void registration(String lead, String supporting, LocalDate completedOn, String refusals) {
        var wanted = new KeyTaskRegistration("task", List.of(lead.split(" ")),
                supporting == null ? null : List.of(supporting.split(" ")), "长期坚持", null, completedOn, "x", null);

        var found = KeyTaskRules.registration(wanted, Set.of("EDU", "HR"), TODAY).found();

        assertEquals(refusals, String.join(" ", found.stream().map(Violation::code).toList()));
    }
}
