package cn.huaiyuan.groupschooling.staffing.groupevents;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A group, as its last event told it. */
@Entity
public class KnownGroup {
    @Id
    private UUID id;
    private String groupCode;

    protected KnownGroup() {
    }

    KnownGroup(UUID id, String groupCode) {
        this.id = id;
        this.groupCode = groupCode;
    }

    UUID id() {
        return id;
    }

    String groupCode() {
        return groupCode;
    }
}
