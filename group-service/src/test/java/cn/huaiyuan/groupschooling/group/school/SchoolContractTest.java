package cn.huaiyuan.groupschooling.group.school;

import cn.huaiyuan.groupschooling.kit.aggregate.Voiding;
import cn.huaiyuan.groupschooling.kit.aggregate.Voidings;
import cn.huaiyuan.groupschooling.group.succession.Became;
import cn.huaiyuan.groupschooling.group.succession.Manner;
import cn.huaiyuan.groupschooling.local.embedded.EventContract;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        school.giveAway(new Became(OPENED, Manner.SPLIT, List.of("2134000001", "2134000003"), "document"));
        school.close(CLOSED, new Became(CLOSED, Manner.MERGED, List.of("2134000002"), "document"));

        EventContract.check(type, SchoolState.of(school), before);
    }

    @Test
    void voidingIsAsPromised() {
        var school = new School("2134000001", new SchoolRegistration("name", null, School.Ownership.PRIVATE, OPENED,
                null, null, null, null, null, null), Map.of());

        var event = Voidings.of("school", school, SchoolState::of, new Voiding("why"));

        EventContract.check(event.type(), event.state(), event.previous());
    }

    @ParameterizedTest
    @ValueSource(strings = {"school.changed.v1"})
    void legalPersonsAreAsPromised(String type) {
        var behind = List.of(new LegalPersonEntry("123403210000000197", OPENED, null));
        var wanted = new SchoolRegistration("name", School.Kind.TOWNSHIP_CENTRAL_SCHOOL, School.Ownership.PUBLIC,
                OPENED, null, null, null, behind, "on the border", null);

        EventContract.check(type, wanted.state(UUID.randomUUID(), "2133000001", List.of()), null);
    }
}
