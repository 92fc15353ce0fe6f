package cn.huaiyuan.groupschooling.kit.precondition;

import cn.huaiyuan.groupschooling.kit.aggregate.Aggregate;
import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.aggregate.Effect;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.LocalDate;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Answers that show one aggregate, with its ETag. The tag is the version, followed by the day if the answer depends on one,
 * and by what the answer shows of other aggregates: {@code "7"}, {@code "7@2026-09-01"} or
 * {@code "7@2026-09-01;3134000001-C01-J"}. If-Match compares the version only.
 */
public final class Answers {
    private Answers() {
    }

    /** 200 with what was read. {@link ConditionalGet} makes it a 304 if the caller has it already. */
    public static <T extends Aggregate, V> RestResponse<V> ok(T aggregate, Function<? super T, V> view) {
        return answer(RestResponse.Status.OK, tag(aggregate, ""), view.apply(aggregate)).build();
    }

    /** 200 with a view that depends on a day. */
    public static <V> RestResponse<V> ok(Aggregate aggregate, LocalDate asOf, V view) {
        return ok(aggregate, asOf, "", view);
    }

    /**
     * 200 with a view that also shows something of other aggregates, and so changes without this one.
     *
     * @param others what it shows of them, in characters that a tag may have, without commas; empty if it is nothing
     */
    public static <V> RestResponse<V> ok(Aggregate aggregate, LocalDate asOf, String others, V view) {
        var suffix = others.isEmpty() ? "@" + asOf : "@" + asOf + ";" + others;
        return answer(RestResponse.Status.OK, tag(aggregate, suffix), view).build();
    }

    /** 201 if the command created the aggregate, otherwise 200. */
    public static <T extends Aggregate, V> RestResponse<V> of(Change<T> change, Function<? super T, V> view) {
        var status = change.effect() == Effect.CREATED ? RestResponse.Status.CREATED : RestResponse.Status.OK;
        return answer(status, tag(change.aggregate(), ""), view.apply(change.aggregate())).build();
    }

    /** 201 with the path of what a POST created. */
    public static <T extends Aggregate, V> RestResponse<V> created(String path, Change<T> change,
            Function<? super T, V> view) {
        return answer(RestResponse.Status.CREATED, tag(change.aggregate(), ""), view.apply(change.aggregate()))
                .location(URI.create(path)).build();
    }

    private static String tag(Aggregate aggregate, String suffix) {
        return "\"" + aggregate.version() + suffix + "\"";
    }

    private static <V> RestResponse.ResponseBuilder<V> answer(RestResponse.Status status, String tag, V view) {
        return RestResponse.ResponseBuilder.create(status, view).header(HttpHeaders.ETAG, tag);
    }
}
