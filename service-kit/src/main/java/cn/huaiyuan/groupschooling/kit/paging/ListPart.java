package cn.huaiyuan.groupschooling.kit.paging;

import java.util.List;
import java.util.function.Supplier;

/** What a resource answers with where it gives a list: a part of it, and how to go on. */
public interface ListPart<T> {
    List<T> items();

    /** Null on the last part. */
    String nextCursor();

    /** Reads the next part; null on the last, and where the list has no end. */
    Supplier<Page<T>> rest();
}
