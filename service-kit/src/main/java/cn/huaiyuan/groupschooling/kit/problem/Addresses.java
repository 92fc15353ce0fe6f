package cn.huaiyuan.groupschooling.kit.problem;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Request targets. A path has one spelling, so that limits, stored answers and permissions are decided for the path
 * that is served. Values may be escaped freely, except for characters that never need it (RFC 3986 §2.3).
 */
final class Addresses {
    /** Dot segments, empty segments, matrix parameters; escaped slashes, control characters and unreserved characters. */
    private static final Pattern ODD = Pattern.compile("//|/\\.{1,2}(/|$)|;"
            + "|(?i)%(2f|5c|[01][0-9a-f]|7f|2[de]|3[0-9]|[46][1-9a-f]|[57][0-9a]|5f|7e)");
    /** Pages of the server itself, some of which end in a slash. */
    private static final String MANAGEMENT = "/q/";

    private Addresses() {
    }

    /** True if it is not a URI, or its escapes are not UTF-8. */
    static boolean isMalformed(String target) {
        try {
            new URI(target);
            return !target.chars().allMatch(c -> c > ' ' && c < 0x7f) || !isUtf8(target);
        } catch (URISyntaxException noUri) {
            return true;
        }
    }

    /** True if the path is not spelled as the served path is. */
    static boolean isOdd(String path) {
        return ODD.matcher(path).find()
                || path.length() > 1 && path.endsWith("/") && !path.startsWith(MANAGEMENT);
    }

    private static boolean isUtf8(String escaped) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < escaped.length(); i++) {
            if (escaped.charAt(i) == '%') {
                bytes.write(Integer.parseInt(escaped, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(escaped.charAt(i));
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            return true;
        } catch (CharacterCodingException otherwise) {
            return false;
        }
    }
}
