package cn.huaiyuan.groupschooling.local.boundary;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request as it goes over the wire, so that it may be what no ordinary client would send.
 *
 * @param target  path and query, not encoded any further
 * @param body    null where there is none
 * @param chunked true where the length of the body is not told beforehand
 */
record Call(String method, String target, Map<String, String> headers, byte[] body, boolean chunked) {

    static Call of(String method, String target) {
        return new Call(method, target, Map.of(), null, false);
    }

    /** With a header in the place of any earlier one of that name; null takes it away. */
    Call with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.remove(name);
        if (value != null) {
            more.put(name, value);
        }
        return new Call(method, target, more, body, chunked);
    }

    Call bearing(String token) {
        return with("Authorization", "Bearer " + token);
    }

    Call to(String otherTarget) {
        return new Call(method, otherTarget, headers, body, chunked);
    }

    Call by(String otherMethod) {
        return new Call(otherMethod, target, headers, body, chunked);
    }

    Call json(String text) {
        return json(text.getBytes(StandardCharsets.UTF_8));
    }

    Call json(byte[] bytes) {
        return body("application/json", bytes);
    }

    Call body(String type, String text) {
        return body(type, text.getBytes(StandardCharsets.UTF_8));
    }

    private Call body(String type, byte[] bytes) {
        return new Call(method, target, headers, bytes, chunked).with("Content-Type", type);
    }

    Call inChunks() {
        return new Call(method, target, headers, body, true);
    }

    @Override
    public String toString() {
        var text = body == null ? "" : new String(body, 0, Math.min(body.length, 300), StandardCharsets.UTF_8);
        return method + " " + (target.length() > 200 ? target.substring(0, 200) + "…" : target) + " " + text;
    }
}
