package cn.huaiyuan.groupschooling.group.parameter;

import java.util.Map;

/** Parameters that one version of a document sets together. */
public interface ParameterSet {

    String name();

    Source source();

    /** By the keys of the rule catalogue. */
    Map<String, Object> values();
}
