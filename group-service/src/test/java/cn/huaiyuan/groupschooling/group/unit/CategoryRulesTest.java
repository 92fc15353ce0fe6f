package cn.huaiyuan.groupschooling.group.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoryRulesTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            1134000001, ''
            2134000001, PRIMARY
            2234000001, PRIMARY
            3134000001, PRIMARY JUNIOR
            3234000001, JUNIOR VOCATIONAL
            3334000001, JUNIOR
            3434000001, PRIMARY JUNIOR SENIOR_HIGH
            3534000001, SENIOR_HIGH
            3634000001, SENIOR_HIGH VOCATIONAL
            3734000001, PRIMARY JUNIOR SENIOR_HIGH SPECIAL VOCATIONAL
            5134000001, SPECIAL VOCATIONAL""")
    void fits(String schoolCode, String stages) {
        assertEquals(stages, Arrays.stream(Stage.values()).filter(stage -> CategoryRules.fits(schoolCode, stage))
                .map(Stage::name).collect(Collectors.joining(" ")));
    }
}
