package cn.huaiyuan.groupschooling.kit.stack;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

public final class TamperedCursor {
    private static final String SEPARATOR = "\u001f";

    private TamperedCursor() {
    }

    /** The cursor of the same query at a place of the caller's own making. */
    public static String withKeys(String cursor, String... keys) {
        var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        var tampered = text.substring(0, text.indexOf(SEPARATOR)) + SEPARATOR + String.join(SEPARATOR, keys);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(tampered.getBytes(StandardCharsets.UTF_8));
    }
}
