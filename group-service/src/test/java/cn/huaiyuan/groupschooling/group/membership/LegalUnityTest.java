package cn.huaiyuan.groupschooling.group.membership;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.period.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalUnityTest {

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
            2024.. | H HQ 2024..:a 2000..; M MEMBER 2024..:a 2000..2025                  | M@2026 null/a
            2024.. | H HQ 2024..:; M MEMBER 2024..:a 2000..                              | H@2024 null/null
            2024.. | M MEMBER 2024..:a 2000..; N MEMBER 2025..:b 2000..                  | N@2025 b/a
            2024.. | H HQ 2024..:a 2000..; M MEMBER 2024..:b 2000..; N MEMBER 2025..:c 2000.. | M@2024 b/a N@2025 c/a""")
    void breaches(String single, String parts, String expected) {
        var found = LegalUnity.breaches(single == null ? List.of() : List.of(period(single)),
                Arrays.stream(parts.split(";")).map(String::trim).map(LegalUnityTest::part).toList());

        assertEquals(expected, String.join(" ", found.stream().map(
                breach -> breach.unitCode() + "@" + breach.day().getYear() + " " + breach.has() + "/" + breach.wanted())
                .toList()));
    }

    private static LegalUnity.Part part(String text) {
        var halves = text.split(":", -1);
        var words = halves[0].split(" ");
        var behind = new ArrayList<LegalUnity.Behind>();
        for (var one : halves[1].isBlank() ? new String[0] : halves[1].split("\\+")) {
            behind.add(new LegalUnity.Behind(one.split(" ")[0], period(one.split(" ")[1])));
        }
        return new LegalUnity.Part(words[0], words[1].equals("HQ"), period(words[2]), behind);
    }

    private static Period period(String years) {
        var ends = years.split("\\.\\.", -1);
        return new Period(LocalDate.of(Integer.parseInt(ends[0]), 1, 1),
                ends[1].isBlank() ? null : LocalDate.of(Integer.parseInt(ends[1]), 12, 31));
    }
}
