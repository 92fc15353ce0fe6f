package cn.huaiyuan.groupschooling.group.body;

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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Registers, changes and voids bodies and their seats. */
@ApplicationScoped
class BodyService {
    @Inject
    Bodies bodies;
    @Inject
    Shipped shipped;
    @Inject
    Outbox outbox;

    /** Registers the bodies of annex 1. */
    @Transactional
    void ship(@Observes StartupEvent start) {
        shipped.enter("bodies", BodyRegistration.class, code -> bodies.of(code).isPresent(),
                (code, wanted) -> outbox.record(register(code, wanted, active(lockAll(code, wanted)))));
    }

    @Transactional
    Change<Body> put(String idOrCode, IfMatch ifMatch, BodyRegistration wanted) {
        var bodyCode = bodies.codeOf(idOrCode).orElse(idOrCode);
        var locked = lockAll(bodyCode, wanted);
        var known = Optional.ofNullable(locked.get(bodyCode));
        ifMatch.requireIfPresent(known);
        return outbox.record(known.map(body -> change(body, wanted, active(locked)))
                .orElseGet(() -> register(bodyCode, wanted, active(locked))));
    }

    /** The body and the holders of its seats, in one order: two bodies may seat each other at the same time. */
    private Map<String, Body> lockAll(String bodyCode, BodyRegistration wanted) {
        return bodies.lockAll(Stream.concat(Stream.of(bodyCode), wanted.seats().stream().map(Body.Seat::holder))
                .distinct().toList());
    }

    private static Set<String> active(Map<String, Body> locked) {
        return locked.values().stream().filter(Body::stands).map(Body::bodyCode).collect(Collectors.toSet());
    }

    private Change<Body> register(String bodyCode, BodyRegistration wanted, Set<String> holders) {
        BodyRules.registration(bodyCode, wanted, holders).rejectIfAny();
        var body = new Body(bodyCode, wanted);
        bodies.persist(body);
        return BodyState.NOUN.created("registered", body, wanted.reason());
    }

    private Change<Body> change(Body body, BodyRegistration wanted, Set<String> holders) {
        if (BodyState.after(wanted, body).equals(BodyState.of(body))) {
            return BodyState.NOUN.unchanged(body);
        }
        BodyRules.registration(body.bodyCode(), wanted, holders).requireReason(wanted.reason()).rejectIfAny();
        return BodyState.NOUN.changed("changed", body, wanted.reason(), () -> body.change(wanted));
    }

    /** Locks the body: a seat that it gets at the same time is seen here, or its command finds the body voided. */
    @Transactional
    Change<Body> makeVoid(String idOrCode, IfMatch ifMatch, Voiding voiding) {
        var body = bodies.lock(idOrCode).orElseThrow(BodyService::none);
        ifMatch.require(body);
        bodies.requireUnreferred(body);
        return outbox.record(voiding.of(BodyState.NOUN, body));
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
