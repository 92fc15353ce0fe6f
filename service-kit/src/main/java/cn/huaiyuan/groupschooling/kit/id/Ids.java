package cn.huaiyuan.groupschooling.kit.id;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Makes UUIDs of version 7 (RFC 9562), which sort by their time of birth. */
public final class Ids {
    private Ids() {
    }

    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
