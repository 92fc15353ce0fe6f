package cn.huaiyuan.groupschooling.kit.paging;

import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A place in a list as an opaque token: the last item's keys, bound to the query that they belong to. It grants nothing
 * and is not signed: what the caller reaches is decided anew with every page, and any other place or day that a client
 * makes up could have been asked for.
 */
public final class Cursor {
    private static final String SEPARATOR = "\u001f";

    private Cursor() {
    }

    /** @param query anything that tells this list from others: filters and order */
    public static String encode(String query, List<String> keys) {
        var text = Integer.toHexString(query.hashCode()) + SEPARATOR + String.join(SEPARATOR, keys);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ProblemException 400 where the token is no cursor of this query with this many keys */
    public static List<String> decode(String query, String token, int keys) {
        return decode("cursor", query, token, keys);
    }

    /** The first key of a cursor, of whatever query it may be; empty where it is none. */
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
