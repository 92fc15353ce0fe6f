package cn.huaiyuan.groupschooling.kit.outbox;

import cn.huaiyuan.groupschooling.kit.KitConfig;
import cn.huaiyuan.groupschooling.kit.outbox.TopicEnd.Sent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Detects that the database was restored from an older backup: the topic then has events that the journal lacks.
 * Their versions will be used again, so nothing may be sent before an operator begins the next epoch.
 */
@ApplicationScoped
class RestoreGuard {
    private static final Logger LOG = Logger.getLogger(RestoreGuard.class);

    @Inject
    KitConfig config;
    @Inject
    TopicEnd topicEnd;

    private volatile long lost;

    /** The last events of the topic; read once when a relay starts. */
    List<Sent> lastSent() {
        return topicEnd.read();
    }

    /** True if the journal has all of these events, or a new epoch has begun. */
    boolean allows(PendingEvents pending, List<Sent> lastSent) throws SQLException {
        var epoch = pending.epoch();
        var later = lastSent.stream().filter(sent -> sent.epoch() > epoch).count();
        var found = later + pending.unknown(
                lastSent.stream().filter(sent -> sent.epoch() == epoch).map(Sent::event).toList());
        if (found > 0 && found != lost) {
            LOG.errorf("the database is older than its topic: %s ends with %d events that the journal does not know. "
                    + "Nothing is sent until the next epoch is begun: select begin_epoch(%d, 'why')", config.topic(),
                    found, lastSent.stream().mapToLong(Sent::epoch).max().orElse(epoch) + 1);
        }
        if (found == 0 && lastSent.stream().mapToLong(Sent::epoch).max().orElse(epoch) < epoch) {
            LOG.infof("%s is sent again, in epoch %d", config.topic(), epoch);
        }
        lost = found;
        return found == 0;
    }

    /** Another instance is the relay and reports losses. */
    void standBy() {
        lost = 0;
    }

    /** How many of the last events in the topic are unknown to the journal or of a later epoch; 0 is normal. */
    long lost() {
        return lost;
    }
}
