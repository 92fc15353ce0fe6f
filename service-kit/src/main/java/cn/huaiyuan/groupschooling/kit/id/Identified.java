package cn.huaiyuan.groupschooling.kit.id;

import java.util.UUID;

/** What has an id of its own. */
public interface Identified {
    UUID id();
}
