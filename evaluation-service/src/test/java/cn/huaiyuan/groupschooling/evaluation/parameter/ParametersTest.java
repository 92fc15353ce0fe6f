package cn.huaiyuan.groupschooling.evaluation.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.evaluation.fact.HonourKind;
import cn.huaiyuan.groupschooling.evaluation.fact.HonourLevel;
import cn.huaiyuan.groupschooling.evaluation.parameter.HonourParameters.HonourDay;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameter sets hold what can be meant, keep what they were given, and cite where it comes from. */
class ParametersTest {
    private static final LocalDate DEADLINE = LocalDate.of(2025, 12, 31);

    @ParameterizedTest
    @CsvSource({"-1, 1", "10001, 1", "1000, 0"})
    void whatCannotBeMeantIsRefused(int basisPoints, int minSemesters) {
        for (int place = 0; place < 4; place++) {
            var bp = new int[]{1000, 500, 5000, 1000};
            bp[place] = basisPoints;

            assertThrows(IllegalArgumentException.class, () -> new RotationParameters(Provenance.PLAN, bp[0], bp[1],
                    bp[2], bp[3], minSemesters, new Fraction(1, 2), true, false, true, false,
                    false, RotationParameters.ASSUMED_PERIODS));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10_001})
    void aTargetIsAPartOfTheWhole(int target) {
        assertThrows(IllegalArgumentException.class,
                () -> new CoverageParameters(Provenance.PLAN, false, false, Map.of(DEADLINE, target)));
    }

    @Test
    void whatIsChangedOutsideChangesNoParameter() {
        var targets = new HashMap<>(Map.of(DEADLINE, 8000));
        var kinds = EnumSet.of(HonourKind.SPECIAL_GRADE);
        var coverage = new CoverageParameters(Provenance.PLAN, false, false, targets);
        var honour = new HonourParameters(Provenance.PLAN, kinds, Set.of(), HonourLevel.SCHOOL,
                HonourDay.ROTATION_START);

        targets.put(DEADLINE, 1);
        kinds.add(HonourKind.RISING_STAR);

        assertEquals(Map.of(DEADLINE, 8000), coverage.targets());
        assertEquals(List.of("SPECIAL_GRADE"), honour.values().get("honour.qualifying"));
        assertThrows(UnsupportedOperationException.class, () -> coverage.values().clear());
    }

    @Test
    void everySetCitesItsDocumentAndKeepsItsKeysApart() {
        var keys = Parameters.DEFAULT.sets().stream().flatMap(set -> set.values().keySet().stream()).toList();

        assertEquals(keys.size(), Set.copyOf(keys).size());
        Parameters.DEFAULT.sets().forEach(set -> {
            assertEquals("怀教组〔2024〕1号", set.provenance().document());
            assertTrue(set.values().keySet().stream().anyMatch(key -> key.startsWith(set.name() + ".")), set.name());
        });
    }
}
