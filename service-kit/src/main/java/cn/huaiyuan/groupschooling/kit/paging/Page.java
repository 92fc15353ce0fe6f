package cn.huaiyuan.groupschooling.kit.paging;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param nextCursor asks for the page after this one; null on the last
 */
public record Page<T>(List<T> items, String nextCursor) {
    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), nextCursor);
    }
}
