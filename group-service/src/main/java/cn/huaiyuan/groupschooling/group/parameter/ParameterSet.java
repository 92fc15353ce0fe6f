package cn.huaiyuan.groupschooling.group.parameter;

import java.util.Map;

/** Parameters that come from one version of a document. */
public interface ParameterSet {

    String name();

    Source source();

    /** By the keys of the rule catalogue. */
    Map<String, Object> values();
}
