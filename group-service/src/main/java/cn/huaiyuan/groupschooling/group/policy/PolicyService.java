package cn.huaiyuan.groupschooling.group.policy;

import cn.huaiyuan.groupschooling.group.period.Today;
import cn.huaiyuan.groupschooling.kit.aggregate.Entry;
import cn.huaiyuan.groupschooling.kit.aggregate.Voiding;
import cn.huaiyuan.groupschooling.kit.aggregate.Voidings;
import cn.huaiyuan.groupschooling.group.shipped.Shipped;
import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.Preconditions;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Enters documents into the registry, corrects them there, voids what was wrong. */
@ApplicationScoped
class PolicyService {
    @Inject
    Policies policies;
    @Inject
    Shipped shipped;
    @Inject
    Outbox outbox;
    @Inject
    Preconditions preconditions;
    @Inject
    Today today;

    /** The plan itself. */
    @Transactional
    void ship(@Observes StartupEvent start) {
        shipped.enter("policies", PolicyRegistration.class, code -> policies.of(code).isPresent(), this::register);
    }

    @Transactional
    Entry<Policy> put(String policyCode, PolicyRegistration wanted) {
        var known = policies.of(policyCode);
        if (known.isPresent()) {
            return new Entry<>(change(known.get(), wanted), false);
        }
        preconditions.requireAbsent();
        return new Entry<>(register(policyCode, wanted), true);
    }

    private Policy register(String policyCode, PolicyRegistration wanted) {
        PolicyRules.registration(policyCode, wanted).rejectIfAny();
        requireFreeNumber(wanted.documentNumber(), policyCode);
        var policy = new Policy(policyCode, wanted);
        policies.persist(policy);
        outbox.record(new Change<>("policy.registered.v1", policy, PolicyState.of(policy), null, wanted.reason()));
        return policy;
    }

    private Policy change(Policy policy, PolicyRegistration wanted) {
        preconditions.requireMatch(policy);
        var before = PolicyState.of(policy);
        if (wanted.state(policy.id(), policy.policyCode()).equals(before)) {
            return policy;
        }
        var violations = policy.stands()
                ? PolicyRules.change(policy.policyCode(), wanted, policy.documentNumber(), policy.clauses())
                : PolicyRules.anew(policy.policyCode(), wanted);
        violations.rejectIfAny();
        requireFreeNumber(wanted.documentNumber(), policy.policyCode());
        policy.change(wanted);
        outbox.record(new Change<>("policy.changed.v1", policy, PolicyState.of(policy), before, wanted.reason()));
        return policy;
    }

    private void requireFreeNumber(String documentNumber, String policyCode) {
        policies.ofNumber(documentNumber, policyCode).ifPresent(other -> {
            throw ProblemException.conflict("policy-document-number-taken")
                    .naming("/v1/policies/" + other.policyCode());
        });
    }

    /** Citations are texts, so nothing refers to it by its key. */
    @Transactional
    Policy makeVoid(String idOrCode, Voiding voiding) {
        var policy = get(idOrCode);
        preconditions.requireMatch(policy);
        outbox.record(Voidings.of("policy", policy, PolicyState::of, voiding));
        return policy;
    }

    Policy get(String idOrCode) {
        return policies.of(idOrCode).orElseThrow(() -> ProblemException.notFound("policy"));
    }

    /**
     * @param asOf    the day on which they are in force; null for today
     * @param history true for those of all days, voided ones too; not together with a day
     */
    Page<Policy> list(Policy.Topic topic, String documentNumber, LocalDate asOf, boolean history,
            PageRequest page) {
        return policies.list(topic, documentNumber, today.or(asOf, history, page), page);
    }
}
