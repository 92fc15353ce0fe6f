package cn.huaiyuan.groupschooling.kit.id;

import java.util.UUID;

/** Anything with an id. */
public interface Identified {
    UUID id();
}
