package cn.huaiyuan.groupschooling.local.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Looks at refusals: each has to be the problem document that the contract promises, and to tell nothing else. */
final class Refusals {
    private static final Pattern LEAK = Pattern.compile(
            "(?i)<html|exception|\\bat (cn|io|org|java|jakarta)\\.|cn\\.huaiyuan|java\\.|jakarta\\.|org\\.|hibernate|sqlstate|psql|19850505");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final String TYPE = "urn:group-schooling:problem:";

    private final Wire wire;

    Refusals(Wire wire) {
        this.wire = wire;
    }

    /** Sends it in either language; everything about the answers that is not as promised, empty where all is. */
    List<String> faultsOf(Bad bad, boolean english) {
        var call = english ? bad.call().with("Accept-Language", "en") : bad.call();
        var reply = wire.send(call);
        var faults = new ArrayList<>(faults(reply, english));
        if (!bad.status().contains(reply.status())) {
            faults.add("status should be one of " + bad.status());
        }
        if (bad.code() != null && !bad.code().equals(reply.body().path("code").asText())) {
            faults.add("code should be " + bad.code());
        }
        var missing = new TreeSet<>(bad.named());
        missing.removeAll(named(reply.body()));
        if (!missing.isEmpty()) {
            faults.add("does not name " + missing);
        }
        return faults.isEmpty() ? List.of() : List.of(bad.why() + ": " + call + "\n    → " + reply + "\n    " + faults);
    }

    /** The same in whatever language. */
    static boolean isProblem(Reply reply) {
        return faults(reply, true).isEmpty() || faults(reply, false).isEmpty();
    }

    /** What is wrong with a refusal as such. */
    static List<String> faults(Reply reply, boolean english) {
        var faults = new ArrayList<String>();
        require(reply.status() >= 400 && reply.status() < 500, "is no refusal", faults);
        require(reply.headers().getOrDefault("content-type", "").startsWith("application/problem+json"),
                "is no problem document", faults);
        var problem = reply.body();
        require(problem.path("status").asInt() == reply.status(), "/status differs", faults);
        require(problem.path("type").asText().equals(TYPE + problem.path("code").asText()), "/type", faults);
        require(problem.path("instance").asText().startsWith("/"), "/instance", faults);
        require(problem.path("traceId").asText().matches("[0-9a-f]{32}"), "/traceId", faults);
        require(problem.path("violations").isArray(), "/violations", faults);
        require(!problem.path("title").asText().isBlank(), "/title", faults);
        require(CHINESE.matcher(problem.path("title").asText()).find() != english, "/title's language", faults);
        for (var violation : problem.path("violations")) {
            require(violation.has("pointer") != violation.has("parameter"), "pointer or parameter", faults);
            require(!violation.path("code").asText().isBlank(), "a violation's code", faults);
            var quoted = CHINESE.matcher(violation.path("pointer").asText() + violation.path("parameter").asText())
                    .find();
            require(quoted || CHINESE.matcher(violation.path("message").asText()).find() != english,
                    "the language of " + violation, faults);
        }
        require(reply.status() != 401 || "Bearer".equals(reply.headers().get("www-authenticate")), "no challenge",
                faults);
        require(!LEAK.matcher(reply.text()).find(), "tells of its inside", faults);
        return faults;
    }

    static List<String> named(JsonNode problem) {
        var named = new ArrayList<String>();
        problem.path("violations").forEach(violation -> named
                .add(violation.path("pointer").asText("") + violation.path("parameter").asText("")));
        return named;
    }

    private static void require(boolean holds, String fault, List<String> faults) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
