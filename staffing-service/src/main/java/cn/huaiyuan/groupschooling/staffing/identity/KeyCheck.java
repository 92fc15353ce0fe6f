package cn.huaiyuan.groupschooling.staffing.identity;

import cn.huaiyuan.groupschooling.staffing.identity.KnownKeys.Purpose;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Lets the service start only with the keys that the stored numbers need, but for those that are said to be lost. A key without a check value
 * in the database is tried on the numbers, if there are any, and then gets one. A new index key has all numbers indexed anew, before anybody
 * is served and in the transaction in which the former key is forgotten: an instance that still has the former one
 * cannot write an index any more.
 */
@ApplicationScoped
class KeyCheck {
    private static final Logger LOG = Logger.getLogger(KeyCheck.class);
    private static final int AFTER_THE_VAULT = 2;

    @Inject
    IdentityVault vault;
    @Inject
    SealedNumbers numbers;
    @Inject
    DataSource dataSource;

    void start(@Observes @Priority(AFTER_THE_VAULT) StartupEvent event) throws SQLException {
        Database.inTransaction(dataSource, connection -> {
            check(connection);
            return null;
        });
    }

    private void check(Connection connection) throws SQLException {
        var keys = vault.keys();
        var known = new KnownKeys(connection);
        known.lock();
        var checks = known.checks();
        var isNewIndexKey = !checks.containsKey(keys.index());
        if (isNewIndexKey) {
            numbers.lock(connection);
        }
        var used = numbers.keysInUse(connection);
        var faults = new ArrayList<String>();
        var lost = known.lost();
        for (var id : used.sealing()) {
            if (!keys.sealing().containsKey(id)) {
                if (lost.contains(id)) {
                    LOG.warnf("%d identity numbers sealed with the lost key %s cannot be read",
                            numbers.countSealedWith(connection, Set.of(id)), id);
                } else {
                    faults.add(KeyFaults.missing(id));
                }
            }
        }
        checks.forEach((id, check) -> {
            if (keys.has(id) && !vault.fits(id, check)) {
                faults.add(id.equals(keys.index()) ? KeyFaults.otherIndexKey(id) : KeyFaults.otherKey(id));
            }
        });
        refuseIfAny(faults);

        var unknown = keys.sealing().keySet().stream().filter(id -> !checks.containsKey(id)).toList();
        var isIndexUnproven = isNewIndexKey && used.indexing().contains(keys.index());
        if (isIndexUnproven || unknown.stream().anyMatch(used.sealing()::contains)) {
            refuseIfAny(new AllNumbers(vault, numbers, connection).tryKeys(unknown, isIndexUnproven));
        }
        for (var id : unknown) {
            known.add(id, Purpose.SEALING, vault.check(id));
        }
        known.makeCurrent(keys.current());
        if (isNewIndexKey) {
            known.add(keys.index(), Purpose.INDEXING, vault.check(keys.index()));
            if (!isIndexUnproven) {
                new AllNumbers(vault, numbers, connection).indexAnew();
            }
            known.forgetIndexKeysBut(keys.index());
        }
    }

    private static void refuseIfAny(List<String> faults) {
        if (!faults.isEmpty()) {
            throw KeyFaults.refusal(faults);
        }
    }
}
