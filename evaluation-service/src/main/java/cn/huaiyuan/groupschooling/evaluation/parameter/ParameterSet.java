package cn.huaiyuan.groupschooling.evaluation.parameter;

import java.util.Map;

/** Parameters that one version of a document sets together. */
public interface ParameterSet {

    /** The name by which verdicts say which version of the set they used. */
    String name();

    /** The document that it comes from. */
    Provenance provenance();

    /**
     * Every parameter by its key in the rule catalogue, in the order of the catalogue: numbers, truth values, texts, and lists
     * and maps of them. Thresholds are basis points, 10 % is 1000. A reading that nothing changes yet is listed too.
     */
    Map<String, Object> values();
}
