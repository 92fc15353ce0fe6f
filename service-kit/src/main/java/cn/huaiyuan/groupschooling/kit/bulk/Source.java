package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.table.Column;
import cn.huaiyuan.groupschooling.kit.table.Row;
import cn.huaiyuan.groupschooling.kit.table.Survey;
import cn.huaiyuan.groupschooling.kit.table.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The rows of a job's file, in chunks. */
record Source(Path file, Survey survey, List<Column> columns) {
    /** Usually a row has a few hundred characters. */
    private static final int MOST_CHARACTERS = 2_000_000;

    /**
     * Reads the rows after those that are done; never holds more than a chunk.
     *
     * @param done rows to pass over, because they were done before
     */
    void chunks(int done, int size, Consumer<List<Row>> take) throws IOException {
        var chunk = new ArrayList<Row>(size);
        var seen = new int[1];
        var characters = new int[1];
        Tables.read(file, survey, columns, row -> {
            if (++seen[0] > done) {
                chunk.add(row);
                characters[0] += characters(row);
            }
            if (chunk.size() == size || characters[0] > MOST_CHARACTERS) {
                take.accept(List.copyOf(chunk));
                chunk.clear();
                characters[0] = 0;
            }
        });
        if (!chunk.isEmpty()) {
            take.accept(chunk);
        }
    }

    private static int characters(Row row) {
        return row.written().values().stream().mapToInt(String::length).sum();
    }
}
