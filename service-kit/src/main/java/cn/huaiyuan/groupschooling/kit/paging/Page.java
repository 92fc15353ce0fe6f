package cn.huaiyuan.groupschooling.kit.paging;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of a list.
 *
 * @param nextCursor asks for the page after this one; null on the last
 * @param rest       reads the page after this one; null on the last, and on any page of a list without an end
 */
public record Page<T>(List<T> items, String nextCursor,
        @JsonIgnore @Schema(hidden = true) Supplier<Page<T>> rest) implements ListPart<T> {

    /** A page with nothing after it. */
    public static <T> Page<T> last(List<T> items) {
        return new Page<>(items, null, null);
    }

    public <R> Page<R> map(Function<T, R> view) {
        return mapAll(all -> all.stream().map(view).toList());
    }

    /** Maps all items of a page together, so that what they need is read once for all of them. */
    public <R> Page<R> mapAll(Function<List<T>, List<R>> views) {
        return new Page<>(views.apply(items), nextCursor, rest == null ? null : () -> rest.get().mapAll(views));
    }
}
