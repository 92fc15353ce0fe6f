package cn.huaiyuan.groupschooling.group.body;

import cn.huaiyuan.groupschooling.group.register.Entry;
import cn.huaiyuan.groupschooling.group.register.Voiding;
import cn.huaiyuan.groupschooling.group.register.Voidings;
import cn.huaiyuan.groupschooling.group.shipped.Shipped;
import cn.huaiyuan.groupschooling.kit.journal.Event;
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
import java.util.Set;
import java.util.stream.Collectors;

/** Enters bodies into the register, changes who sits in them, voids what was wrong. */
@ApplicationScoped
class BodyService {
    @Inject
    Bodies bodies;
    @Inject
    Shipped shipped;
    @Inject
    Outbox outbox;
    @Inject
    Preconditions preconditions;

    /** What annex 1 says. */
    @Transactional
    void ship(@Observes StartupEvent start) {
        shipped.enter("bodies", BodyRegistration.class, code -> bodies.of(code).isPresent(), this::register);
    }

    @Transactional
    Entry<Body> put(String bodyCode, BodyRegistration wanted) {
        var known = bodies.of(bodyCode);
        if (known.isPresent()) {
            return new Entry<>(change(known.get(), wanted), false);
        }
        preconditions.requireAbsent();
        return new Entry<>(register(bodyCode, wanted), true);
    }

    private Body register(String bodyCode, BodyRegistration wanted) {
        BodyRules.registration(bodyCode, wanted, holders(wanted)).rejectIfAny();
        var body = new Body(bodyCode, wanted);
        bodies.persist(body);
        outbox.record(new Event("body.registered.v1", body, BodyState.of(body), null, wanted.reason()));
        return body;
    }

    private Body change(Body body, BodyRegistration wanted) {
        preconditions.requireMatch(body);
        var before = BodyState.of(body);
        if (wanted.state(body.id(), body.bodyCode()).equals(before)) {
            return body;
        }
        BodyRules.change(body.bodyCode(), wanted, holders(wanted)).rejectIfAny();
        body.change(wanted);
        outbox.record(new Event("body.changed.v1", body, BodyState.of(body), before, wanted.reason()));
        return body;
    }

    private Set<String> holders(BodyRegistration wanted) {
        return bodies.standing(wanted.seatEntries().stream().map(SeatEntry::holder).collect(Collectors.toSet()));
    }

    /** Its row is locked: a seat that it is given at the same time is seen here, or finds it voided. */
    @Transactional
    Body makeVoid(String idOrCode, Voiding voiding) {
        var body = bodies.lock(idOrCode).orElseThrow(BodyService::none);
        preconditions.requireMatch(body);
        bodies.requireUnreferred(body);
        outbox.record(Voidings.of("body", body, BodyState::of, voiding));
        return body;
    }

    private static ProblemException none() {
        return ProblemException.notFound("body");
    }

    Body get(String idOrCode) {
        return bodies.of(idOrCode).orElseThrow(BodyService::none);
    }

    /** @param history true for voided ones too */
    Page<Body> list(Body.Kind kind, boolean history, PageRequest page) {
        return bodies.list(kind, history, page);
    }
}
