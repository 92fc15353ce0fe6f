package cn.huaiyuan.groupschooling.group.policy;

import cn.huaiyuan.groupschooling.kit.aggregate.Noun;
import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The state that policy events carry. */
record PolicyState(UUID id, String policyCode, String documentNumber, String title, String issuer, Policy.Topic topic,
        LocalDate issuedOn, LocalDate validFrom, LocalDate validTo, List<Policy.Clause> clauses, Status status) {
    static final Noun<Policy> NOUN = new Noun<>("policy", PolicyState::of);

    static PolicyState of(Policy policy) {
        return new PolicyState(policy.id(), policy.policyCode(), policy.documentNumber(), policy.title(),
                policy.issuer(), policy.topic(), policy.issuedOn(), policy.validity().from(), policy.validity().to(),
                policy.clauses(), policy.status());
    }

    /** The state that the change would lead to. */
    static PolicyState after(PolicyRegistration change, Policy policy) {
        return new PolicyState(policy.id(), policy.policyCode(), change.documentNumber(), change.title(),
                change.issuer(), change.topic(), change.issuedOn(), change.validFrom(), change.validTo(),
                change.clauses(), Status.ACTIVE);
    }
}
