package cn.huaiyuan.groupschooling.kit.aggregate;

import cn.huaiyuan.groupschooling.kit.id.Identified;
import cn.huaiyuan.groupschooling.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;

/**
 * Root of a consistency boundary. Its version counts from 1 and is the version of its events and of its ETag, so each
 * transaction that changes an aggregate records exactly one event for it.
 */
@MappedSuperclass
public abstract class Aggregate implements Identified {
    @Id
    @Column(nullable = false, updatable = false)
    private UUID id = Ids.next();

    @Version
    @Column(nullable = false)
    private long version = 1;

    @Override
    public UUID id() {
        return id;
    }

    /** The version in the database once the changes of this transaction are flushed. */
    public long version() {
        return version;
    }
}
