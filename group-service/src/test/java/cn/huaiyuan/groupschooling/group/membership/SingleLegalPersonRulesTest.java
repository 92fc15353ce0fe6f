package cn.huaiyuan.groupschooling.group.membership;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SingleLegalPersonRulesTest {

    /** A unit is written {@code code role from..to:person from..to+person from..to}, all in years. */
    @ParameterizedTest(name = "single {0}, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2024.. | H HQ 2024..:a 2000..; M MEMBER 2024..:a 2000..                      | ''
            2024.. | H HQ 2024..:a 2000..; M MEMBER 2024..:b 2000..                      | M@2024 b/a
                   | H HQ 2024..:a 2000..; M MEMBER 2024..:b 2000..                      | ''
            2026.. | H HQ 2024..:a 2000..; M MEMBER 2024..:b 2000..2025+a 2026..         | ''
            2026.. | H HQ 2024..:a 2000..; M MEMBER 2024..:b 2000..2026+a 2027..         | M@2026 b/a
            2024.. | H HQ 2024..:a 2000..2025+c 2026..; M MEMBER 2024..:a 2000..         | M@2026 a/c
            2024..2025 | H HQ 2024..:a 2000..2025+c 2026..; M MEMBER 2024..:a 2000..     | ''
            2024.. | H HQ 2024..:a 2000..; M MEMBER 2024..2025:a 2000..2025              | ''
            2024.. | H HQ 2024..:a 2000..; M MEMBER 2024..:a 2000..2025                  | M@2026 not-known
            2024.. | H HQ 2024..:; M MEMBER 2024..:a 2000..                              | H@2024 not-known
            2024.. | M MEMBER 2024..:a 2000..; N MEMBER 2025..:b 2000..                  | N@2025 b/a
            2024.. | H HQ 2024..:a 2000..; M MEMBER 2024..:b 2000..; N MEMBER 2025..:c 2000.. | M@2024 b/a N@2025 c/a""")
    void check(String single, String members, String expected) {
        var found = SingleLegalPersonRules.check("G", single == null ? List.of() : List.of(period(single)),
                Arrays.stream(members.split(";")).map(String::trim).map(SingleLegalPersonRulesTest::member).toList());

        assertEquals(expected, String.join(" ", found.found().stream().map(SingleLegalPersonRulesTest::text).toList()));
    }

    /** The arguments are group, unit, first day and, if both are known, the legal persons that it has and should have. */
    private static String text(Violation violation) {
        var args = violation.args();
        var persons = violation.code().equals("legal-person.not-known") ? "not-known" : args[3] + "/" + args[4];
        return args[1] + "@" + ((LocalDate) args[2]).getYear() + " " + persons;
    }

    private static SingleLegalPersonRules.MemberUnit member(String text) {
        var halves = text.split(":", -1);
        var words = halves[0].split(" ");
        var legalPersons = new ArrayList<SingleLegalPersonRules.UnitLegalPerson>();
        for (var one : halves[1].isBlank() ? new String[0] : halves[1].split("\\+")) {
            legalPersons.add(new SingleLegalPersonRules.UnitLegalPerson(one.split(" ")[0], period(one.split(" ")[1])));
        }
        return new SingleLegalPersonRules.MemberUnit(words[0], words[1].equals("HQ"), period(words[2]), legalPersons);
    }

    private static Period period(String years) {
        var ends = years.split("\\.\\.", -1);
        return new Period(LocalDate.of(Integer.parseInt(ends[0]), 1, 1),
                ends[1].isBlank() ? null : LocalDate.of(Integer.parseInt(ends[1]), 12, 31));
    }
}
