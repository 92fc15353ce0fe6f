package cn.huaiyuan.groupschooling.group.body;

import cn.huaiyuan.groupschooling.local.embedded.EventContract;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BodyContractTest {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 20);

    @ParameterizedTest
    @EnumSource(Body.Kind.class)
    void eventsAreAsPromised(Body.Kind kind) {
        var body = new Body("LEAD", new BodyRegistration("name", kind, null, null));
        var registered = BodyState.of(body);
        var seats = Arrays.stream(Body.Role.values()).map(role -> new Body.Seat(role, "EDU", "post", DAY, null, "x"))
                .toList();
        body.change(new BodyRegistration("name", kind, seats, "new"));
        var seated = BodyState.of(body);
        body.change(new BodyRegistration("name", kind,
                List.of(new Body.Seat(Body.Role.LEADER, "EDU", "post", DAY, DAY, "x")), "over"));

        EventContract.check("body.registered.v1", registered, null);
        EventContract.check("body.changed.v1", seated, registered);
        EventContract.check("body.changed.v1", BodyState.of(body), seated);
        EventContract.check("body.voided.v1", BodyState.of(body), seated);
    }
}
