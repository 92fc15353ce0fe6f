package cn.huaiyuan.groupschooling.local.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/**
 * An answer as it came over the wire.
 *
 * @param headers by their names in lower case
 */
record Reply(int status, Map<String, String> headers, String text) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Missing where the text is no JSON. */
    JsonNode body() {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException noJson) {
            return JSON.missingNode();
        }
    }

    @Override
    public String toString() {
        return status + " " + headers.get("content-type") + " "
                + (text.length() > 600 ? text.substring(0, 600) + "…" : text);
    }
}
