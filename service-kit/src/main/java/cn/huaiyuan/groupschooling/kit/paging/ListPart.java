package cn.huaiyuan.groupschooling.kit.paging;

import java.util.List;
import java.util.function.Function;

/** A part of a list, and how to continue. */
public interface ListPart<T> {
    List<T> items();

    /** Null on the last part. */
    String nextCursor();

    /** Reads the largest part that begins at a cursor, or the first one if it is null; null if the list has no end. */
    Function<String, Page<T>> from();
}
