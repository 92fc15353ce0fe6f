package cn.huaiyuan.groupschooling.kit.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A file of rows being written; if it is closed without being finished it is incomplete. */
interface Sheet extends Closeable {

    /** @param cells as {@link Cells} makes them */
    void add(List<Object> cells) throws IOException;

    /** Writes what is not yet written. */
    void finish() throws IOException;
}
