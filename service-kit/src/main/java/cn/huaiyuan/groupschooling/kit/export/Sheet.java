package cn.huaiyuan.groupschooling.kit.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A file of rows that is being written; one that is closed without being finished is broken off. */
interface Sheet extends Closeable {

    /** @param cells as {@link Cells} makes them */
    void add(List<Object> cells) throws IOException;

    /** Writes what is not yet written. */
    void finish() throws IOException;
}
