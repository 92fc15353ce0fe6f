package cn.huaiyuan.groupschooling.group.body;

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
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        shipped.enter("bodies", BodyRegistration.class, code -> bodies.of(code).isPresent(),
                (code, wanted) -> register(code, wanted, standing(lockAll(code, wanted))));
    }

    @Transactional
    Entry<Body> put(String idOrCode, BodyRegistration wanted) {
        var bodyCode = bodies.codeOf(idOrCode).orElse(idOrCode);
        var locked = lockAll(bodyCode, wanted);
        var known = locked.get(bodyCode);
        if (known != null) {
            return new Entry<>(change(known, wanted, standing(locked)), false);
        }
        preconditions.requireAbsent();
        return new Entry<>(register(bodyCode, wanted, standing(locked)), true);
    }

    /** The body together with those that it seats: two that seat each other wait in one order. */
    private Map<String, Body> lockAll(String bodyCode, BodyRegistration wanted) {
        return bodies.lockAll(Stream
                .concat(Stream.of(bodyCode), wanted.seatEntries().stream().map(SeatEntry::holder)).distinct().toList());
    }

    private static Set<String> standing(Map<String, Body> locked) {
        return locked.values().stream().filter(Body::stands).map(Body::bodyCode).collect(Collectors.toSet());
    }

    private Body register(String bodyCode, BodyRegistration wanted, Set<String> holders) {
        BodyRules.registration(bodyCode, wanted, holders).rejectIfAny();
        var body = new Body(bodyCode, wanted);
        bodies.persist(body);
        outbox.record(new Change<>("body.registered.v1", body, BodyState.of(body), null, wanted.reason()));
        return body;
    }

    private Body change(Body body, BodyRegistration wanted, Set<String> holders) {
        preconditions.requireMatch(body);
        var before = BodyState.of(body);
        if (wanted.state(body.id(), body.bodyCode()).equals(before)) {
            return body;
        }
        BodyRules.change(body.bodyCode(), wanted, holders).rejectIfAny();
        body.change(wanted);
        outbox.record(new Change<>("body.changed.v1", body, BodyState.of(body), before, wanted.reason()));
        return body;
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
