package cn.huaiyuan.groupschooling.evaluation.judgement;

import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import cn.huaiyuan.groupschooling.evaluation.projection.FactStore;
import cn.huaiyuan.groupschooling.evaluation.projection.Kind;
import cn.huaiyuan.groupschooling.evaluation.projection.RestatementStore;
import cn.huaiyuan.groupschooling.evaluation.rotation.Restatements;
import cn.huaiyuan.groupschooling.kit.inbox.Effects;
import cn.huaiyuan.groupschooling.kit.inbox.InboundEvent;
import cn.huaiyuan.groupschooling.kit.inbox.Inbox;
import cn.huaiyuan.groupschooling.kit.time.Clocks;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Takes in the events of the other services and judges again what they affect, in the same transaction: a stored verdict is
 * never behind its facts.
 */
@ApplicationScoped
class FactConsumer implements Effects {
    static final String PROJECTION = "evaluation-service";

    @Inject
    Inbox inbox;
    @Inject
    FactStore facts;
    @Inject
    RestatementStore restatements;
    @Inject
    VerdictKeeper keeper;

    @Incoming("facts")
    @Blocking
    void take(ConsumerRecords<String, byte[]> batch) {
        inbox.take(PROJECTION, batch, this);
    }

    @Override
    public Set<String> nouns() {
        return Kind.nouns();
    }

    @Override
    public void apply(List<InboundEvent> fresh) {
        facts.lockForWriting();
        var affected = new Affected();
        for (var event : fresh) {
            take(Kind.of(event.noun()), event, affected);
        }
        keeper.judgeAgain(affected);
    }

    private <T> void take(Kind<T> kind, InboundEvent event, Affected affected) {
        var fact = facts.read(kind, event.state());
        var before = facts.byId(kind, Set.of(event.aggregateId())).stream().findFirst().orElse(null);
        affected.add(before);
        affected.add(fact);
        if (event.time() != null) {
            // The state before, as the event tells it: of the first event seen here, the store does not know it.
            var previous = event.previous() == null ? null : facts.read(kind, event.previous());
            restatements.save(Restatements.of(event.aggregateId(), previous, fact,
                    LocalDate.ofInstant(event.time(), Clocks.ZONE), Parameters.DEFAULT));
        }
        facts.save(kind, event.aggregateId(), fact, event.state());
    }
}
