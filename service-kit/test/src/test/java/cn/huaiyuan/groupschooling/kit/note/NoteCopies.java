package cn.huaiyuan.groupschooling.kit.note;

import cn.huaiyuan.groupschooling.kit.inbox.Effects;
import cn.huaiyuan.groupschooling.kit.inbox.InboundEvent;
import cn.huaiyuan.groupschooling.kit.inbox.Inbox;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes the events of notes in again, as another service would. */
@ApplicationScoped
public class NoteCopies implements Effects {
    public static final String PROJECTION = "copies";

    @Inject
    Inbox inbox;
    @Inject
    EntityManager entities;
    @Inject
    ObjectMapper json;

    @Incoming("note-events")
    @Blocking
    void take(ConsumerRecords<String, byte[]> batch) {
        inbox.take(PROJECTION, batch, this);
    }

    @Override
    public Set<String> nouns() {
        return Set.of("note");
    }

    @Override
    public void apply(List<InboundEvent> fresh) {
        fresh.forEach(event -> copy(PROJECTION, event));
    }

    public void copy(String projection, InboundEvent event) {
        entities.createNativeQuery("insert into note_copy (note_id, version, title, projection) values (?, ?, ?, ?)")
                .setParameter(1, event.aggregateId()).setParameter(2, event.version())
                .setParameter(3, event.stateAs(NoteState.class, json).title()).setParameter(4, projection)
                .executeUpdate();
    }
}
