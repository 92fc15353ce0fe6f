package cn.huaiyuan.groupschooling.group.educationgroup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorityRulesTest {
    @ParameterizedTest(name = "{0}: {1} is decided by {2}")
    @CsvSource(textBlock = """
            TIGHT, TEACHER_RECRUITMENT, HQ
            TIGHT, POST_PROMOTION,      HQ
            TIGHT, TITLE_REVIEW,        HQ
            TIGHT, TEACHER_ROTATION,    HQ
            TIGHT, TEACHER_TRAINING,    HQ
            LOOSE, TEACHER_RECRUITMENT, MEMBER
            LOOSE, POST_PROMOTION,      MEMBER
            LOOSE, TITLE_REVIEW,        MEMBER
            LOOSE, TEACHER_ROTATION,    MEMBER
            LOOSE, TEACHER_TRAINING,    MEMBER
                 , TEACHER_RECRUITMENT, MEMBER
                 , TEACHER_TRAINING,    MEMBER""")
    void decider(Tier tier, PersonnelProcess process, Authority.Decider decider) {
        assertEquals(List.of(decider), AuthorityRules.on(tier).stream()
                .filter(authority -> authority.process() == process).map(Authority::decidedBy).toList());
    }

    @ParameterizedTest
    @CsvSource({"TIGHT", "LOOSE"})
    void namesEachProcessOnceWithItsClause(Tier tier) {
        assertEquals(
                Arrays.stream(PersonnelProcess.values())
                        .map(process -> process + " " + AuthorityRules.CLAUSE).toList(),
                AuthorityRules.on(tier).stream().map(authority -> authority.process() + " " + authority.clause())
                        .toList());
    }
}
