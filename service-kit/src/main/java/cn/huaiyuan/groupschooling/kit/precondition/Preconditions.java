package cn.huaiyuan.groupschooling.kit.precondition;

import cn.huaiyuan.groupschooling.kit.aggregate.Aggregate;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
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
     * @throws ProblemException 428 without If-Match; 412 {@code precondition-failed} where it names another version,
     *                          {@code precondition-weak} where a tag was changed on its way, {@code precondition-malformed}
     *                          where there is something in it that is no tag
     */
    public void requireMatch(Aggregate aggregate) {
        var given = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (given == null || given.isBlank()) {
            throw new ProblemException(428, "precondition-required", List.of());
        }
        var tags = Tag.listed(given).orElseThrow(() -> failed("precondition-malformed"));
        var wanted = Long.toString(aggregate.version());
        if (tags.stream().noneMatch(tag -> tag.isAny() || tag.isStrong() && tag.version().equals(wanted))) {
            throw failed(tags.stream().allMatch(Tag::isStrong) ? "precondition-failed" : "precondition-weak");
        }
    }

    private static ProblemException failed(String code) {
        return new ProblemException(412, code, List.of());
    }

    /** To be called by a PUT that creates: If-Match on something that is not there fails. */
    public void requireAbsent() {
        var given = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (given != null && !given.isBlank()) {
            throw failed("nothing-to-match");
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

    /** The comparison is weak: what a proxy compressed is known all the same. */
    private Response answer(String tag, Object view) {
        var given = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        var known = given != null && Tag.listed(given).stream().flatMap(List::stream)
                .anyMatch(one -> one.isAny() || one.isSameAs(tag));
        var answer = known ? Response.notModified() : Response.ok(view);
        return answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, "private, no-cache").build();
    }
}
