package cn.huaiyuan.groupschooling.kit.precondition;

import cn.huaiyuan.groupschooling.kit.journal.Aggregate;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Conditional requests (RFC 9110 §13). A tag is the aggregate's version, followed by the day where the answer depends
 * on one, and by what the answer shows of others: {@code "7"}, {@code "7@2026-09-01"} or
 * {@code "7@2026-09-01;3134000001-C01-J"}. What a write compares is the version.
 */
@RequestScoped
public class Preconditions {
    @Context
    HttpHeaders headers;

    /**
     * To be called by every command on an aggregate that exists, before it changes anything.
     *
     * @throws ProblemException 428 without If-Match, 412 where it names another version
     */
    public void requireMatch(Aggregate aggregate) {
        var tags = tags(HttpHeaders.IF_MATCH);
        if (tags.isEmpty()) {
            throw new ProblemException(428, "precondition-required", List.of());
        }
        var wanted = Long.toString(aggregate.version());
        if (tags.stream().noneMatch(tag -> tag.equals("*") || versionOf(tag).equals(wanted))) {
            throw new ProblemException(412, "precondition-failed", List.of());
        }
    }

    /** To be called by a PUT that creates: If-Match on something that is not there fails. */
    public void requireAbsent() {
        if (!tags(HttpHeaders.IF_MATCH).isEmpty()) {
            throw new ProblemException(412, "precondition-failed", List.of());
        }
    }

    /** The two by what is known: to be called by a PUT that creates or changes. */
    public void requireMatchOrAbsent(Optional<? extends Aggregate> known) {
        known.ifPresentOrElse(this::requireMatch, this::requireAbsent);
    }

    /** 200 with the view and its tag, or 304 where the caller has it already. */
    public Response ok(Aggregate aggregate, Object view) {
        return answer("\"" + aggregate.version() + "\"", view);
    }

    /** The same for a view that depends on a day. */
    public Response ok(Aggregate aggregate, LocalDate asOf, Object view) {
        return answer("\"" + aggregate.version() + "@" + asOf + "\"", view);
    }

    /**
     * The same for a view that shows something of others too: it changes without the aggregate.
     *
     * @param others what it shows of them, in characters that a tag may have, without commas; empty where it is nothing
     */
    public Response ok(Aggregate aggregate, LocalDate asOf, String others, Object view) {
        return others.isEmpty()
                ? ok(aggregate, asOf, view)
                : answer("\"" + aggregate.version() + "@" + asOf + ";" + others + "\"", view);
    }

    /** The tag of a resource that was just written. */
    public static String tag(Aggregate aggregate) {
        return "\"" + aggregate.version() + "\"";
    }

    private Response answer(String tag, Object view) {
        var known = tags(HttpHeaders.IF_NONE_MATCH).stream()
                .anyMatch(given -> given.equals("*") || given.equals(tag) || given.equals("W/" + tag));
        var answer = known ? Response.notModified() : Response.ok(view);
        return answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, "private, no-cache").build();
    }

    private List<String> tags(String header) {
        var value = headers.getHeaderString(header);
        return value == null || value.isBlank()
                ? List.of()
                : Arrays.stream(value.split(",")).map(String::trim).toList();
    }

    private static String versionOf(String tag) {
        var bare = tag.startsWith("\"") && tag.endsWith("\"") && tag.length() > 1
                ? tag.substring(1, tag.length() - 1)
                : "";
        return bare.contains("@") ? bare.substring(0, bare.indexOf('@')) : bare;
    }
}
