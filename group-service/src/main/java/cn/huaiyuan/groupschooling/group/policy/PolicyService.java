package cn.huaiyuan.groupschooling.group.policy;

import cn.huaiyuan.groupschooling.kit.calendar.Today;
import cn.huaiyuan.groupschooling.group.shipped.Shipped;
import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.aggregate.Voiding;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.IfMatch;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Registers, corrects and voids policy documents. */
@ApplicationScoped
class PolicyService {
    @Inject
    Policies policies;
    @Inject
    Shipped shipped;
    @Inject
    Outbox outbox;
    @Inject
    Today today;

    /** Registers the plan itself. */
    @Transactional
    void ship(@Observes StartupEvent start) {
        shipped.enter("policies", PolicyRegistration.class, code -> policies.of(code).isPresent(),
                (code, wanted) -> outbox.record(register(code, wanted)));
    }

    @Transactional
    Change<Policy> put(String policyCode, IfMatch ifMatch, PolicyRegistration wanted) {
        var known = policies.of(policyCode);
        ifMatch.requireIfPresent(known);
        return outbox.record(known.map(policy -> change(policy, wanted)).orElseGet(() -> register(policyCode, wanted)));
    }

    private Change<Policy> register(String policyCode, PolicyRegistration wanted) {
        PolicyRules.registration(policyCode, wanted).rejectIfAny();
        requireFreeNumber(wanted.documentNumber(), policyCode);
        var policy = new Policy(policyCode, wanted);
        policies.persist(policy);
        return PolicyState.NOUN.created("registered", policy, wanted.reason());
    }

    /** Nobody can cite a voided document, so nothing of it has to stay when it is entered anew. */
    private Change<Policy> change(Policy policy, PolicyRegistration wanted) {
        if (PolicyState.after(wanted, policy).equals(PolicyState.of(policy))) {
            return PolicyState.NOUN.unchanged(policy);
        }
        var violations = policy.stands()
                ? PolicyRules.change(policy.policyCode(), wanted, policy.documentNumber(), policy.clauses())
                : PolicyRules.registration(policy.policyCode(), wanted).requireReason(wanted.reason());
        violations.rejectIfAny();
        requireFreeNumber(wanted.documentNumber(), policy.policyCode());
        return PolicyState.NOUN.changed("changed", policy, wanted.reason(), () -> policy.change(wanted));
    }

    private void requireFreeNumber(String documentNumber, String policyCode) {
        policies.ofNumber(documentNumber, policyCode).ifPresent(other -> {
            throw ProblemException.conflict("policy-document-number-taken")
                    .naming("/v1/policies/" + other.policyCode());
        });
    }

    /** Citations are texts, so no row refers to the document by its key. */
    @Transactional
    Change<Policy> makeVoid(String idOrCode, IfMatch ifMatch, Voiding voiding) {
        var policy = get(idOrCode);
        ifMatch.require(policy);
        return outbox.record(voiding.of(PolicyState.NOUN, policy));
    }

    Policy get(String idOrCode) {
        return policies.of(idOrCode).orElseThrow(() -> ProblemException.notFound("policy"));
    }

    /**
     * @param asOf    the day on which they are in force; null for today
     * @param history true for the documents of all days, voided ones too; not together with a day
     */
    Page<Policy> list(Policy.Topic topic, String documentNumber, LocalDate asOf, boolean history, PageRequest page) {
        return policies.list(topic, documentNumber, today.or(asOf, history, page), page);
    }
}
