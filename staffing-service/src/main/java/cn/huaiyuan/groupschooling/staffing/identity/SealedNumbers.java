package cn.huaiyuan.groupschooling.staffing.identity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Where sealed numbers lie; implemented by whoever keeps them. The transaction is the caller's. Nothing here changes a
 * number, so neither the version of its owner changes nor is there an event.
 */
public interface SealedNumbers {
    UUID FIRST = new UUID(0, 0);

    /** Ids of the keys that any number is sealed or indexed with. */
    KeysInUse keysInUse(Connection connection) throws SQLException;

    /** Numbers in the order of their owners, after one of them. */
    List<Held> page(Connection connection, UUID after, int limit) throws SQLException;

    /** The numbers of these owners. */
    List<Held> of(Connection connection, Collection<UUID> owners) throws SQLException;

    /** A page of numbers that are sealed with one of these keys; held until the end, without those held by others. */
    List<Held> hold(Connection connection, Collection<String> sealedWith, UUID after, int limit) throws SQLException;

    /** Waits for those who write, and lets nobody write until the end. */
    void lock(Connection connection) throws SQLException;

    /** Takes over the cipher of each, and the id of its key. */
    void reseal(Connection connection, List<Held> numbers) throws SQLException;

    /** Takes over the index of each, and the id of its key. */
    void reindex(Connection connection, List<Held> numbers) throws SQLException;

    long countSealedWith(Connection connection, Collection<String> keys) throws SQLException;

    /** Numbers that are not found by their index. */
    long countUnindexed(Connection connection) throws SQLException;

    record Held(UUID owner, SealedNumber number) {
    }

    record KeysInUse(Set<String> sealing, Set<String> indexing) {
    }
}
