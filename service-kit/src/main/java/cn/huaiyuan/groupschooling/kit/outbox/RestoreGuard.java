package cn.huaiyuan.groupschooling.kit.outbox;

import cn.huaiyuan.groupschooling.kit.KitConfig;
import cn.huaiyuan.groupschooling.kit.outbox.TopicEnd.Sent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Notices that the database was restored from an older backup: the topic then holds events that the journal does not.
 * Their versions will be used again, so that nothing may be sent before the operators have begun the next epoch.
 */
@ApplicationScoped
class RestoreGuard {
    private static final Logger LOG = Logger.getLogger(RestoreGuard.class);

    @Inject
    KitConfig config;
    @Inject
    TopicEnd topicEnd;

    private volatile long lost;

    /** What the topic ends with; to be asked for once whenever a relay begins. */
    List<Sent> lastSent() {
        return topicEnd.read();
    }

    /** True where the journal knows what was sent, or an epoch has begun since. */
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

    /** Another instance relays, and tells what is lost. */
    void standBy() {
        lost = 0;
    }

    /** How many of the last events in the topic are of a later epoch or unknown to the journal; 0 where all is well. */
    long lost() {
        return lost;
    }
}
