package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.problem.Violations;
import cn.huaiyuan.groupschooling.kit.table.Column;
import java.util.List;
import java.util.Set;

/**
 * A kind of table that can be imported. A row holds the whole state of what its key names: it is created if it does
 * not exist, changed if it differs, and otherwise left unchanged.
 *
 * @param <R> a row, whose components are the columns' fields
 */
public interface ImportKind<R extends Record> {

    /** As callers ask for it: {@code units}. */
    String name();

    /** Who may import it: those who may enter a single one. */
    Set<String> roles();

    Class<R> row();

    List<Column> columns();

    /**
     * What is wrong with the form of single fields. Asked for a row that has other faults, so that all are named at once;
     * {@link #enter} checks the same itself.
     *
     * @param row with null in fields that could not be read
     */
    default Violations form(R row) {
        return new Violations();
    }

    /** Identifies a row: no two rows of a file may have the same. */
    String key(R row);

    /**
     * Enters rows within the transaction of the caller, by the same rules as a single call. No two have the same key.
     *
     * @return what became of each, in their order; a refused one has left no trace
     * @throws cn.huaiyuan.groupschooling.kit.problem.ProblemException if they cannot stand together; the caller undoes
     *             them all and tries each by itself
     */
    List<Outcome> enter(List<R> rows);
}
