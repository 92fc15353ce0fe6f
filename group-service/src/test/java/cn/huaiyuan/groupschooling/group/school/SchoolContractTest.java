package cn.huaiyuan.groupschooling.group.school;

import cn.huaiyuan.groupschooling.group.legalperson.LegalPerson;
import cn.huaiyuan.groupschooling.group.succession.Manner;
import cn.huaiyuan.groupschooling.group.succession.Succession;
import cn.huaiyuan.groupschooling.kit.aggregate.Voiding;
import cn.huaiyuan.groupschooling.local.embedded.EventContract;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolContractTest {
    private static final LocalDate OPENED = LocalDate.of(2000, 9, 1);
    private static final LocalDate CLOSED = LocalDate.of(2020, 9, 1);

    @ParameterizedTest
    @ValueSource(strings = {"school.registered.v1", "school.changed.v1", "school.renamed.v1", "school.reclassified.v1",
            "school.closed.v1",
            "school.merged.v1", "school.split.v1"})
    void eventsAreAsPromised(String type) {
        var school = new School("2134000001", new SchoolRegistration("name", null, School.Ownership.PRIVATE, OPENED,
                null, null, null, null, null, null), Map.of());
        var before = SchoolState.of(school);
        school.rename("other", LocalDate.of(2010, 9, 1));
        school.reclassify(new Classification(School.Kind.SCHOOL, School.Ownership.PUBLIC), LocalDate.of(2015, 9, 1));
        school.split(new Succession(OPENED, Manner.SPLIT, List.of("2134000001", "2134000003"), "document"));
        school.close(new Succession(CLOSED, Manner.MERGED, List.of("2134000002"), "document"));

        EventContract.check(type, SchoolState.of(school), before);
    }

    @Test
    void voidingIsAsPromised() {
        var school = new School("2134000001", new SchoolRegistration("name", null, School.Ownership.PRIVATE, OPENED,
                null, null, null, null, null, null), Map.of());

        var event = new Voiding("why").of(SchoolState.NOUN, school);

        EventContract.check(event.type(), event.state(), event.previous());
    }

    @Test
    void legalPersonsAreAsPromised() {
        var wanted = new SchoolRegistration("name", School.Kind.TOWNSHIP_CENTRAL_SCHOOL, School.Ownership.PUBLIC,
                OPENED, null, null, null, List.of(new SchoolLegalPerson(Operator.CODE, OPENED, null)),
                "on the border", null);

        EventContract.check("school.changed.v1",
                SchoolState.of(new School("2133000001", wanted, Map.of(Operator.CODE, new Operator()))), null);
    }

    /** A legal person of which only the code is read. */
    private static final class Operator extends LegalPerson {
        private static final String CODE = "123403210000000197";

        @Override
        public String code() {
            return CODE;
        }
    }
}
