package cn.huaiyuan.groupschooling.kit.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;

/**
 * What a cell was read as.
 *
 * @param json  null node if it is blank or wrong
 * @param fault reason code; null if nothing is wrong
 */
record Value(JsonNode json, String fault, List<String> args) {
    static final Value NONE = of(NullNode.instance);

    static Value of(JsonNode json) {
        return new Value(json, null, List.of());
    }

    static Value fault(String code, Object... args) {
        return new Value(NullNode.instance, code, List.of(args).stream().map(Object::toString).toList());
    }
}
