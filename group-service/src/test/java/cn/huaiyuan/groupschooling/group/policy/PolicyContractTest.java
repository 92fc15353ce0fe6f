package cn.huaiyuan.groupschooling.group.policy;

import cn.huaiyuan.groupschooling.local.embedded.EventContract;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyContractTest {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 20);

    @ParameterizedTest
    @EnumSource(Policy.Topic.class)
    void eventsAreAsPromised(Policy.Topic topic) {
        var policy = new Policy("HJZ-2024-1", registration(topic, null));
        var registered = PolicyState.of(policy);
        policy.change(registration(topic, DAY.plusYears(5)));

        EventContract.check("policy.registered.v1", registered, null);
        EventContract.check("policy.changed.v1", PolicyState.of(policy), registered);
        EventContract.check("policy.voided.v1", PolicyState.of(policy), registered);
    }

    private static PolicyRegistration registration(Policy.Topic topic, LocalDate validTo) {
        return new PolicyRegistration("怀教组〔2024〕1号", "title", "issuer", topic, DAY, DAY, validTo,
                List.of(new Policy.Clause("一", "text")), "repealed");
    }
}
