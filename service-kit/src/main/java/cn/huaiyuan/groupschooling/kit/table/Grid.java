package cn.huaiyuan.groupschooling.kit.table;

import java.io.IOException;
import java.util.Iterator;

/** An open file of rows and columns. */
interface Grid extends AutoCloseable {

    /** The sheets in the order of the file; each has to be read before the next one. */
    Iterator<Sheet> sheets();

    @Override
    void close() throws IOException;
}
