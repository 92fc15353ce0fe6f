package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.aggregate.Effect;
import cn.huaiyuan.groupschooling.kit.bulk.ImportKeys.Position;
import cn.huaiyuan.groupschooling.kit.failure.TransientFailure;
import cn.huaiyuan.groupschooling.kit.json.Records;
import cn.huaiyuan.groupschooling.kit.problem.DatabaseRefusal;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.sql.Sql;
import cn.huaiyuan.groupschooling.kit.table.Fault;
import cn.huaiyuan.groupschooling.kit.table.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Enters a chunk of rows within the current transaction. */
@ApplicationScoped
class ChunkWriter {
    @Inject
    EntityManager entities;
    @Inject
    DataSource dataSource;
    @Inject
    Records records;
    @Inject
    ImportKeys keys;

    /**
     * Enters a chunk; what the rules refuse is among the findings.
     *
     * @throws RuntimeException if the database refuses; the transaction is lost then
     */
    <R extends Record> ChunkResult enter(UUID job, ImportKind<R> kind, List<Row> rows) {
        // Plans made while the tables were empty are bad ones by the end of an import.
        execute("discard plans");
        var result = new ChunkResult();
        var sound = new ArrayList<ParsedRow<R>>();
        for (var row : rows) {
            var parsed = ParsedRow.of(row, kind, records);
            if (parsed.isSound()) {
                sound.add(parsed);
            } else {
                result.refused(parsed.findings());
            }
        }
        var unique = unique(job, kind, sound, result);
        if (!unique.isEmpty()) {
            enter(kind, unique, result);
        }
        return result.inOrderOf(rows);
    }

    /** The result for a row that the database refused. */
    ChunkResult refused(ImportKind<?> kind, Row row, ProblemException refusal) {
        return new ChunkResult().refused(ParsedRow.of(row, kind, records).findings(refusal));
    }

    /** Lets the current transaction wait for the file longer than others may idle. */
    void allowPauses(Duration longest) {
        execute("set local idle_in_transaction_session_timeout = " + longest.toMillis());
    }

    /** Refuses rows whose key an earlier row of the file has, in this chunk or before. */
    private <R extends Record> List<ParsedRow<R>> unique(UUID job, ImportKind<R> kind, List<ParsedRow<R>> rows,
            ChunkResult result) {
        var first = new LinkedHashMap<String, ParsedRow<R>>();
        var positions = new LinkedHashMap<String, Position>();
        for (var row : rows) {
            var key = kind.key(row.record());
            if (first.putIfAbsent(key, row) == null) {
                positions.put(key, new Position(row.row().sheet(), row.row().number()));
            } else {
                result.refused(List.of(repeated(row.row(), positions.get(key))));
            }
        }
        keys.claim(job, positions).forEach(
                (key, earlier) -> result.refused(List.of(repeated(first.remove(key).row(), earlier))));
        return List.copyOf(first.values());
    }

    private static Finding repeated(Row row, Position earlier) {
        var number = Integer.toString(earlier.row());
        return Finding.of(earlier.sheet() == null
                ? Fault.of(row.sheet(), row.number(), "row.repeated", number)
                : Fault.of(row.sheet(), row.number(), "row.repeated-in", earlier.sheet(), number));
    }

    /** If the rules refuse the rows together, each is entered by itself, in the order of the file. */
    private <R extends Record> void enter(ImportKind<R> kind, List<ParsedRow<R>> rows, ChunkResult result) {
        try {
            var outcomes = rolledBackOnRefusal(() -> kind.enter(rows.stream().map(ParsedRow::record).toList()));
            for (int i = 0; i < rows.size(); i++) {
                if (outcomes.get(i).effect() == Effect.REFUSED) {
                    result.refused(rows.get(i).findings(outcomes.get(i).refusal()));
                } else {
                    result.done(outcomes.get(i).effect());
                }
            }
        } catch (ProblemException refusal) {
            if (rows.size() == 1) {
                result.refused(rows.get(0).findings(refusal));
            } else {
                rows.forEach(row -> enter(kind, List.of(row), result));
            }
        }
    }

    private <T> T rolledBackOnRefusal(Supplier<T> step) {
        entities.flush();
        execute("savepoint import_rows");
        try {
            var done = step.get();
            entities.flush();
            checkDeferred();
            execute("release savepoint import_rows");
            return done;
        } catch (ProblemException refusal) {
            execute("rollback to savepoint import_rows");
            throw refusal;
        } finally {
            entities.clear();
        }
    }

    /** Checks the constraints that the database would check at the end of the transaction only. */
    private void checkDeferred() {
        try {
            execute("set constraints all immediate; set constraints all deferred");
        } catch (IllegalStateException e) {
            if (TransientFailure.is(e)) {
                throw e;
            }
            throw DatabaseRefusal.of(e).orElseThrow(() -> e);
        }
    }

    private void execute(String sql) {
        try (var connection = dataSource.getConnection()) {
            Sql.execute(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException("import rows could not be entered", e);
        }
    }
}
