package cn.huaiyuan.groupschooling.local.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Addresses that are none, methods that an address does not have, and odd headers. */
final class BadRoutes {
    private static final List<String> UNKNOWN = List.of("/", "/v1", "/v1/", "/v1/nothing", "/v2/groups", "/V1/groups",
            "/v1/changes/7", "/v1/%2e%2e/etc/passwd", "/../../etc/passwd", "/q/nothing", "/favicon.ico", "/index.html",
            "/v1/groups.json", "/%00", "/%C0%80", "/<script>", "/怀远", "/;a=b", "/%ZZ", "/%", "/{x}", "/a|b", "/a\\b",
            "/a^b`c");
    private static final List<String> PLACES = List.of("%2F", "a%2Fb", "..%2F..%2Fetc", "%00", "a%00b", "%C0%80",
            "%ED%A0%80", "%FF", "%0A", "%20", "%EF%BF%BF", "%F0%9F%98%80", "%E6%80%80%E8%BF%9C", "怀远", "%22",
            "'%20or%201=1--", "%25s%25n", "not-a-uuid", "-1", "0", "99999999999999999999", "2026.5", "%D9%A3",
            "x".repeat(300), "x".repeat(3_000), "x".repeat(20_000), "%ZZ", "{x}", "a|b");
    private static final List<String> TYPES = List.of("text/plain", "application/xml",
            "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "garbage", "");
    private static final List<String> ACCEPTED = List.of("application/xml", "text/html", "garbage", "*/", "a/b;q=x",
            "application/json;q=0", ",");

    private BadRoutes() {
    }

    static List<Bad> of(Contract contract, String token) {
        var bad = new ArrayList<Bad>();
        for (var target : UNKNOWN) {
            bad.add(Bad.of("unknown route", Call.of("GET", target).bearing(token), 400, 404));
            bad.add(Bad.of("unknown route, no token", Call.of("POST", target).json("{}"), 400, 404, 405));
        }
        bad.add(Bad.of("a header longer than any",
                Call.of("GET", "/v1/changes").with("X-Long", "x".repeat(25_000)).bearing(token), 431));
        for (var path : contract.operations().stream().map(Operation::path).distinct().toList()) {
            contract.methodsMissing(path).forEach(method -> bad.add(Bad.of("wrong method",
                    Call.of(method, path.replaceAll("\\{.*?}", "x")).bearing(token), 404, 405)));
        }
        for (var method : List.of("TRACE", "PROPFIND", "get", "BREW")) {
            bad.add(Bad.of("odd method", Call.of(method, "/v1/changes").bearing(token), 400, 404, 405));
        }
        contract.operations().forEach(operation -> addOdd(operation, token, bad));
        return bad;
    }

    /** The same place in another spelling, and what is no address at all. */
    private static void addSpellings(Call call, List<Bad> bad) {
        var path = call.target();
        for (var odd : List.of(path + ";asOf=2024-09-01", path + "/", "/" + path, path.replaceFirst("/v1/", "/v1//"),
                path.replaceFirst("/v1/", "/v1/./"), path.replaceFirst("/v1/", "/q/../v1/"),
                path.replaceFirst("/v1/", "/v1;a/"), path.replaceFirst("/v1/", "/v1%2F"),
                path.replaceFirst("/v1/", "/%76%31/"), path.replaceFirst("/v1/", "/V1/"), path + "%00")) {
            bad.add(Bad.of("another spelling", call.to(odd), 404).coded("no-such-route"));
        }
        for (var malformed : List.of(path + "%zz", path + "%", path + "%c3%28", path + "?a=%zz", path + "?%ff=1",
                path + "怀远", path + "{")) {
            bad.add(Bad.of("no address", call.to(malformed), 400).coded("address-malformed"));
        }
    }

    private static void addOdd(Operation operation, String token, List<Bad> bad) {
        var call = operation.call(token);
        addSpellings(call, bad);
        ACCEPTED.forEach(type -> bad.add(Bad.of("Accept: " + type, call.with("Accept", type), 406)));
        if (operation.hasBody()) {
            TYPES.forEach(type -> bad.add(Bad.of("Content-Type: " + type, call.with("Content-Type", type), 400, 415)));
            bad.add(Bad.of("no Content-Type", call.with("Content-Type", null), 415));
            bad.add(Bad.of("gzip", call.with("Content-Encoding", "gzip"), 415));
        }
        if (operation.method().equals("POST")) {
            for (var key : List.of("怀远", "a b", "x".repeat(201))) {
                bad.add(Bad.naming("Idempotency-Key: " + key, call.with("Idempotency-Key", key), "Idempotency-Key"));
            }
        }
        for (var place : operation.places().keySet()) {
            for (var value : PLACES) {
                bad.add(Bad.of("path parameter", call.to(operation.target(Map.of(place, value))), 400, 404, 405, 414,
                        422));
            }
        }
    }
}
