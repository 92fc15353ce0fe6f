package cn.huaiyuan.groupschooling.evaluation.groupevents;

import cn.huaiyuan.groupschooling.evaluation.judgement.FactEffects;
import cn.huaiyuan.groupschooling.kit.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in the events of group-service. */
@ApplicationScoped
class GroupEventsConsumer {
    private static final String CHANNEL = "group-events";

    @Inject
    Inbox inbox;
    @Inject
    FactEffects effects;

    @Incoming(CHANNEL)
    @Blocking
    void take(ConsumerRecords<String, byte[]> batch) {
        inbox.take(FactEffects.PROJECTION, batch, effects);
    }
}
