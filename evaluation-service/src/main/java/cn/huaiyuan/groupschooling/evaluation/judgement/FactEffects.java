package cn.huaiyuan.groupschooling.evaluation.judgement;

import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import cn.huaiyuan.groupschooling.evaluation.projection.FactStore;
import cn.huaiyuan.groupschooling.evaluation.projection.Kind;
import cn.huaiyuan.groupschooling.evaluation.projection.RestatementStore;
import cn.huaiyuan.groupschooling.evaluation.rotation.Restatements;
import cn.huaiyuan.groupschooling.kit.inbox.Effects;
import cn.huaiyuan.groupschooling.kit.inbox.InboundEvent;
import cn.huaiyuan.groupschooling.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Takes facts in and judges what they touch again, in the same transaction: a stored verdict is never behind its facts. */
@ApplicationScoped
public class FactEffects implements Effects {
    /** Also the consumer group of all three topics. */
    public static final String PROJECTION = "evaluation-service";

    @Inject
    FactStore facts;
    @Inject
    RestatementStore restatements;
    @Inject
    VerdictKeeper keeper;

    @Override
    public boolean uses(String type) {
        return Kind.of(type).isPresent();
    }

    @Override
    public void apply(List<InboundEvent> fresh) {
        facts.lockForWriting();
        var touched = new Touched();
        for (var event : fresh) {
            take(Kind.of(event.type()).orElseThrow(), event, touched);
        }
        keeper.judgeAgain(touched);
    }

    private <T> void take(Kind<T> kind, InboundEvent event, Touched touched) {
        var fact = facts.read(kind, event.state());
        var before = facts.byId(kind, Set.of(event.aggregateId())).stream().findFirst().orElse(null);
        touched.note(before);
        touched.note(fact);
        if (event.time() != null) {
            // What the event says was there before: the states before the first event that is seen here are not known.
            var told = event.previous() == null ? null : facts.read(kind, event.previous());
            restatements.save(Restatements.of(event.aggregateId(), told, fact,
                    LocalDate.ofInstant(event.time(), Clocks.ZONE), Parameters.DEFAULT));
        }
        facts.save(kind, event.aggregateId(), fact, event.state());
    }
}
