package cn.huaiyuan.groupschooling.kit.paging;

import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A position in a list as an opaque token: the keys of the last item, bound to the query. It is not signed, because
 * it grants nothing: reach is decided again for every page.
 */
public final class Cursor {
    private static final String SEPARATOR = "\u001f";

    private Cursor() {
    }

    /** identifies the list: filters and order */
    public static String encode(String query, List<String> keys) {
        var text = Integer.toHexString(query.hashCode()) + SEPARATOR + String.join(SEPARATOR, keys);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ProblemException 400 if the token is no cursor of this query with this many keys */
    public static List<String> decode(String query, String token, int keys) {
        return decode("cursor", query, token, keys);
    }

    /** The first key of a cursor of any query; empty if the token is not a cursor. */
    static Optional<String> firstKey(String token) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            return parts.length > 1 ? Optional.of(parts[1]) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** @param parameter the one that the token was given in */
    public static List<String> decode(String parameter, String query, String token, int keys) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            var parts = Arrays.asList(text.split(SEPARATOR, -1));
            if (parts.size() == keys + 1 && parts.get(0).equals(Integer.toHexString(query.hashCode()))) {
                return parts.subList(1, parts.size());
            }
        } catch (IllegalArgumentException notBase64) {
            throw invalid(parameter);
        }
        throw invalid(parameter);
    }

    public static ProblemException invalid() {
        return invalid("cursor");
    }

    public static ProblemException invalid(String parameter) {
        return ProblemException.invalid(List.of(Violation.ofParameter(parameter, "cursor")));
    }
}
