package cn.huaiyuan.groupschooling.group.legalperson;

import cn.huaiyuan.groupschooling.local.embedded.EventContract;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegalPersonContractTest {

    @ParameterizedTest
    @ValueSource(strings = {"legal-person.registered.v1", "legal-person.changed.v1", "legal-person.voided.v1"})
    void eventsAreAsPromised(String type) {
        var registered = LocalDate.of(1999, 7, 1);
        var person = new LegalPerson("123403210000000198",
                new LegalPersonRegistration("name", registered, null, null, null, null));
        var before = LegalPersonState.of(person);
        person.change(new LegalPersonRegistration("name", registered, LocalDate.of(2020, 1, 1), "approval",
                "certified", "ended"));

        EventContract.check(type, LegalPersonState.of(person), before);
    }
}
