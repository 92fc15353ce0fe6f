package cn.huaiyuan.groupschooling.group.reorganisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.period.Life;
import cn.huaiyuan.groupschooling.group.reorganisation.ReorganisationRules.Successor;
import cn.huaiyuan.groupschooling.group.unit.Stage;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReorganisationRulesTest {
    private static final LocalDate OPENED = LocalDate.of(2000, 9, 1);
    private static final LocalDate ON = LocalDate.of(2026, 9, 1);
    private static final Life OPEN = new Life(OPENED, null);
    private static final Life OVER = new Life(OPENED, ON);
    private static final Life LATER = new Life(ON.plusDays(1), null);

    @ParameterizedTest(name = "open {0} to {1}, ends {2}: {3}")
    @CsvSource(textBlock = """
            2000-09-01,           , 2000-09-02, ''
            2000-09-01,           , 2000-09-01, reorganisation.before-life
            2000-09-01, 2026-09-01, 2026-09-01, reorganisation.ended
            2000-09-01, 2026-09-01, 2020-09-01, reorganisation.ended""")
    void ending(LocalDate openedOn, LocalDate closedOn, LocalDate on, String refusals) {
        assertEquals(refusals, codes(ReorganisationRules.ending(new Life(openedOn, closedOn), on)));
    }

    @ParameterizedTest(name = "into {0}: {1}")
    @CsvSource(textBlock = """
            open,    ''
            a,       reorganisation.itself
            over,    reorganisation.not-open
            later,   reorganisation.not-open
            nowhere, reorganisation.unknown""")
    void schoolMerger(String into, String refusals) {
        var lives = Map.of("a", OPEN, "open", OPEN, "over", OVER, "later", LATER);

        assertEquals(refusals, codes(ReorganisationRules.schoolMerger("a", OPEN,
                new Merger(into, ON, "document", "reason"), lives.get(into))));
    }

    @ParameterizedTest(name = "{0} into {1}: {2}")
    @CsvSource(textBlock = """
            PRIMARY, PRIMARY, ''
            PRIMARY, JUNIOR,  reorganisation.stage""")
    void unitMerger(Stage stage, Stage into, String refusals) {
        assertEquals(refusals, codes(ReorganisationRules.unitMerger(new Successor("u", OPEN, stage),
                new Merger("v", ON, "document", "reason"), new Successor("v", OPEN, into))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            b u1; c u2    | ''
            b u1 u2       | ''
            b u1; b u2    | reorganisation.twice
            b u1; c u1    | reorganisation.twice
            b u9          | reorganisation.not-its-unit
            a u1          | reorganisation.itself
            over u1       | reorganisation.not-open
            z u1          | reorganisation.unknown""")
    void schoolSplit(String parts, String refusals) {
        var lives = Map.of("a", OPEN, "b", OPEN, "c", OPEN, "over", OVER);
        var wanted = Arrays.stream(parts.split(";")).map(part -> List.of(part.trim().split(" ")))
                .map(words -> new SchoolSplit.Part(words.get(0), words.subList(1, words.size()))).toList();

        assertEquals(refusals, codes(ReorganisationRules.schoolSplit("a", OPEN,
                new SchoolSplit(wanted, ON, "document", "reason"), lives, Set.of("u1", "u2"))));
    }

    @ParameterizedTest(name = "into {0}, goes on {1}: {2}")
    @CsvSource(textBlock = """
            v w, false, ''
            v,   true,  ''
            v,   false, reorganisation.one-only
            v v, true,  reorganisation.twice
            u v, false, reorganisation.itself
            j,   true,  reorganisation.stage
            z,   true,  reorganisation.unknown""")
    void unitSplit(String into, boolean goesOn, String refusals) {
        var there = Map.of("u", new Successor("u", OPEN, Stage.PRIMARY), "v", new Successor("v", OPEN, Stage.PRIMARY),
                "w", new Successor("w", OPEN, Stage.PRIMARY), "j", new Successor("j", OPEN, Stage.JUNIOR));

        assertEquals(refusals, codes(ReorganisationRules.unitSplit(there.get("u"),
                new UnitSplit(List.of(into.split(" ")), goesOn, ON, "document", "reason"), there)));
    }

    private static String codes(Violations violations) {
        return String.join(" ", violations.found().stream().map(Violation::code).toList());
    }
}
