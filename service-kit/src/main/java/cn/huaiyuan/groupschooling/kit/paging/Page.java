package cn.huaiyuan.groupschooling.kit.paging;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of a list.
 *
 * @param nextCursor asks for the page after this one; null on the last
 * @param from       reads the largest page that begins at a cursor, or at null with the list itself; null if the list has
 *                   no end, or is all here
 */
public record Page<T>(List<T> items, String nextCursor,
        @JsonIgnore @Schema(hidden = true) Function<String, Page<T>> from) implements ListPart<T> {

    /** A list that fits into one page. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null, null);
    }

    public <R> Page<R> map(Function<T, R> view) {
        return mapAll(all -> all.stream().map(view).toList());
    }

    /** Maps all items of a page together, so that what they need is read once. */
    public <R> Page<R> mapAll(Function<List<T>, List<R>> views) {
        return new Page<>(views.apply(items), nextCursor,
                from == null ? null : cursor -> from.apply(cursor).mapAll(views));
    }
}
