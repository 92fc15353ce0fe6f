package cn.huaiyuan.groupschooling.local.boundary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Query parameters of the wrong form, unknown ones, and several of them at once. */
final class BadQueries {
    private static final Map<String, List<String>> BY_NAME = Map.of(
            "limit", List.of("0", "501", "abc", "-1", "1.5", "99999999999", "", "0x10", "%D9%A3", "1e2", "%00"),
            "sort", List.of("nothing", "-", "", "-nothing", "id%3Bdrop", "%00"),
            "cursor", cursors(), "after", cursors());
    private static final Map<Shape.Kind, List<String>> BY_KIND = Map.of(
            Shape.Kind.DATE, List.of("1899-12-31", "2026-02-30", "9999-12-31", "2200-01-01", "abc", "", "2026-9-1",
                    "%2B2026-09-01", "20260901", "2026-09-01T00:00:00Z", "-2026-09-01", "%00"),
            Shape.Kind.BOOLEAN, List.of("yes", "TRUE", "", "1", "null", "%00"),
            Shape.Kind.ENUM, List.of("NOTHING", "tight", "", "%00"),
            Shape.Kind.UUID, List.of("abc", "", "1-1-1-1-1", "%00"),
            Shape.Kind.TEXT, List.of("%00", "a%1Fb", "a%7F", "%C2%85", ""));
    /** Whether these fit depends on the list, which is looked at only once all parameters can be read. */
    private static final Set<String> OF_THE_LIST = Set.of("sort", "cursor", "after");
    private static final List<String> UNKNOWN = List.of("nothing", "asof", "LIMIT", "%E6%80%80", "%00", "%ED%A0%80",
            "%F0%9F%98%80", "%0D%0A", "%22%3E%3Cscript%3E", "'", "a%2Fb~c", "x".repeat(1_000));
    private static final List<String> MALFORMED = List.of("a=%ZZ", "%ZZ=1", "a=%", "a={x}|\\^`<>\"");

    private BadQueries() {
    }

    static List<Bad> of(Operation operation, String token) {
        var call = operation.call(token);
        var bad = new ArrayList<Bad>();
        var all = new ArrayList<String>(List.of("nothing=1"));
        for (var parameter : operation.query().entrySet()) {
            var name = parameter.getKey();
            var others = operation.requiredBeside(name);
            var values = BY_NAME.getOrDefault(name, BY_KIND.get(parameter.getValue().kind()));
            for (var value : values) {
                var query = with(call, others + name + "=" + value);
                bad.add(OF_THE_LIST.contains(name) && !operation.places().isEmpty()
                        ? Bad.of("query of what is not there", query, 400, 404)
                        : Bad.naming("query", query, name));
            }
            bad.add(Bad.naming("a parameter twice", with(call, others + name + "=1&" + name + "=2"), name));
            if (!OF_THE_LIST.contains(name)) {
                all.add(name + "=" + values.get(0));
            }
        }
        bad.add(Bad.naming("everything wrong at once", with(call, String.join("&", all)),
                all.stream().map(pair -> pair.split("=")[0]).toArray(String[]::new)));
        UNKNOWN.forEach(name -> bad.add(Bad.naming("unknown parameter", with(call, name + "=1"))));
        MALFORMED.forEach(query -> bad.add(Bad.naming("malformed query", with(call, query))));
        return bad;
    }

    private static Call with(Call call, String query) {
        return call.to(call.target() + "?" + query);
    }

    /** No cursors, and cursors of something else. */
    private static List<String> cursors() {
        return List.of("abc", "", "!!!", "%00", "x".repeat(2_000), base64("0"), base64("0\u001f1\u001f2"),
                base64("\u001f\u001f"), base64("\0\u001f\0\u001f\0"), base64("ffffffff\u001f2026\u001f7"));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
