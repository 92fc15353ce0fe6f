package cn.huaiyuan.groupschooling.group.legalperson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.kit.problem.Violation;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalPersonRulesTest {
    private static final LocalDate REGISTERED = LocalDate.of(1999, 7, 1);

    @ParameterizedTest(name = "{0} override <{1}>: {2}")
    @CsvSource(textBlock = """
            91350100M000100Y43, ,           ''
            123403210000000197, ,           ''
            123403210000000272, ,           ''
            12340321000000035W, ,           ''
            123403210000000198, ,           legal-person.check
            123403210000000198, '  ',       legal-person.check
            123403210000000198, certified,  ''
            123403210000000197, certified,  legal-person.check-holds
            12340321000000019,  ,           legal-person.code
            12340321000000019I, certified,  legal-person.code
            12340321000000035w, ,           legal-person.code""")
    void code(String code, String override, String refusals) {
        assertEquals(refusals,
                codes(code, new LegalPersonRegistration("name", REGISTERED, null, null, override, null)));
    }

    @ParameterizedTest(name = "ends {0} by <{1}>: {2}")
    @CsvSource(textBlock = """
            ,           ,         ''
            1999-07-02, approval, ''
            1999-07-01, approval, life.order
            2020-01-01, ,         legal-person.approval
            2020-01-01, ' ',      legal-person.approval
            ,           approval, legal-person.approval-of-nothing""")
    void end(LocalDate deregisteredOn, String document, String refusals) {
        assertEquals(refusals, codes("123403210000000197",
                new LegalPersonRegistration("name", REGISTERED, deregisteredOn, document, null, null)));
    }

    private static String codes(String code, LegalPersonRegistration wanted) {
        return String.join(" ",
                LegalPersonRules.registration(code, wanted).found().stream().map(Violation::code).toList());
    }
}
