package cn.huaiyuan.groupschooling.kit.paging;

import java.util.List;
import java.util.function.Function;

/** What a resource answers with where it gives a list: a part of it, and how to go on. */
public interface ListPart<T> {
    List<T> items();

    /** Null on the last part. */
    String nextCursor();

    /** Reads the largest part that begins at a cursor, or at null with the list itself; null where the list has no end. */
    Function<String, Page<T>> from();
}
