package cn.huaiyuan.groupschooling.staffing.identity;

import cn.huaiyuan.groupschooling.staffing.identity.SealedNumbers.Held;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.logging.Logger;

/** What a start with a new key has to do with every number, within its transaction. */
final class AllNumbers {
    private static final Logger LOG = Logger.getLogger(AllNumbers.class);
    private static final int PAGE = 2000;

    private final IdentityVault vault;
    private final SealedNumbers numbers;
    private final Connection connection;

    AllNumbers(IdentityVault vault, SealedNumbers numbers, Connection connection) {
        this.vault = vault;
        this.numbers = numbers;
        this.connection = connection;
    }

    /**
     * Tries keys that have no check value. A key that opens some numbers is the right one, and those that it does not
     * open are damaged: they are logged, and the others need not suffer for them.
     *
     * @param ids   encryption keys to be tried
     * @param index whether the index key is to be tried too: it has to fit every number
     * @return what is wrong with them
     */
    List<String> tryKeys(Collection<String> ids, boolean index) throws SQLException {
        var openedBy = new HashSet<String>();
        var closed = new TreeMap<String, List<UUID>>();
        var misindexed = new ArrayList<UUID>();
        each((held, number) -> {
            var sealed = held.number();
            if (number.isEmpty()) {
                closed.computeIfAbsent(sealed.key(), id -> new ArrayList<>()).add(held.owner());
            } else {
                openedBy.add(sealed.key());
                if (!Arrays.equals(vault.index(number.get()), sealed.blindIndex())) {
                    misindexed.add(held.owner());
                }
            }
        });
        var faults = new ArrayList<String>();
        closed.forEach((id, owners) -> {
            if (ids.contains(id) && !openedBy.contains(id)) {
                faults.add(KeyFaults.otherKey(id));
            } else {
                LOG.errorf("%d identity numbers sealed with key %s cannot be opened, such as those of %s",
                        owners.size(), id,
                        some(owners));
            }
        });
        if (index && !misindexed.isEmpty()) {
            LOG.errorf("%d identity numbers are not indexed with the index key, such as those of %s",
                    misindexed.size(), some(misindexed));
            faults.add(KeyFaults.otherIndexKey(vault.keys().index()));
        }
        return faults;
    }

    /** A number that cannot be opened, or that an earlier record has too, is found by no index from now on. Logged. */
    void indexAnew() throws SQLException {
        var indexed = new ArrayList<Held>();
        var unindexed = new ArrayList<Held>();
        var ownerOf = new HashMap<ByteBuffer, UUID>();
        each((held, number) -> {
            var index = number.map(vault::index);
            var earlier = index.map(bytes -> ownerOf.putIfAbsent(ByteBuffer.wrap(bytes), held.owner()));
            if (index.isPresent() && earlier.isEmpty()) {
                indexed.add(reindexed(held, index.get(), vault.keys().index()));
            } else {
                unindexed.add(reindexed(held, vault.noIndex(), null));
                LOG.errorf("the identity number of %s is not indexed: it %s", held.owner(),
                        earlier.map(owner -> "is that of " + owner + " too").orElse("cannot be opened"));
            }
        });
        // First, so that none of them is in the way of the others.
        numbers.reindex(connection, unindexed);
        numbers.reindex(connection, indexed);
        if (!indexed.isEmpty()) {
            LOG.infof("%d identity numbers are indexed with key %s now", indexed.size(), vault.keys().index());
        }
    }

    private static List<UUID> some(List<UUID> owners) {
        return owners.subList(0, Math.min(owners.size(), 20));
    }

    private static Held reindexed(Held held, byte[] index, String key) {
        return new Held(held.owner(), new SealedNumber(held.number().cipher(), held.number().key(), index, key));
    }

    private void each(Look look) throws SQLException {
        var after = SealedNumbers.FIRST;
        while (true) {
            var page = numbers.page(connection, after, PAGE);
            if (page.isEmpty()) {
                return;
            }
            page.forEach(held -> look.at(held, vault.tryToOpen(held.number(), held.owner())));
            after = page.get(page.size() - 1).owner();
        }
    }

    @FunctionalInterface
    private interface Look {
        void at(Held held, Optional<IdentityNumber> number);
    }
}
