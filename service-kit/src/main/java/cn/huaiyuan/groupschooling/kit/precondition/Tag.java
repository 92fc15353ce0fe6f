package cn.huaiyuan.groupschooling.kit.precondition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An entity tag (RFC 9110 §8.8.3) as a client sends it back.
 *
 * @param weak   a proxy that compresses makes a tag weak
 * @param opaque between the quotes; null for {@code *}
 */
record Tag(boolean weak, String opaque) {
    private static final Pattern LISTED = Pattern.compile(
            "\\G[ \\t]*(?:(W/)?\"([!\\x23-\\x7e\\x80-\\xff]*)\"|(\\*))?[ \\t]*(?:,|$)");
    private static final Pattern COMPRESSED = Pattern.compile("[-;:]{1,2}(gzip|br|zstd|deflate)$");

    /** Those in a header, or empty where something in it is no tag. */
    static Optional<List<Tag>> listed(String header) {
        var tags = new ArrayList<Tag>();
        var matcher = LISTED.matcher(header);
        int end = 0;
        while (end < header.length() && matcher.find()) {
            if (matcher.group(2) != null || matcher.group(3) != null) {
                tags.add(new Tag(matcher.group(1) != null, matcher.group(2)));
            }
            end = matcher.end();
        }
        return end == header.length() && !tags.isEmpty() ? Optional.of(tags) : Optional.empty();
    }

    boolean isAny() {
        return opaque == null;
    }

    /** As it was served: neither made weak nor marked as compressed. */
    boolean isStrong() {
        return isAny() || !weak && !COMPRESSED.matcher(opaque).find();
    }

    /** What stands before the day. */
    String version() {
        return opaque.contains("@") ? opaque.substring(0, opaque.indexOf('@')) : opaque;
    }

    /** The same as a tag that is served, but for what a proxy did to it. */
    boolean isSameAs(String served) {
        return ("\"" + COMPRESSED.matcher(opaque).replaceFirst("") + "\"").equals(served);
    }
}
