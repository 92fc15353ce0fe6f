package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.bulk.ImportKeys.Place;
import cn.huaiyuan.groupschooling.kit.aggregate.Effect;
import cn.huaiyuan.groupschooling.kit.failure.PassingTrouble;
import cn.huaiyuan.groupschooling.kit.json.Records;
import cn.huaiyuan.groupschooling.kit.problem.DatabaseRefusal;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.table.Fault;
import cn.huaiyuan.groupschooling.kit.table.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Enters a chunk of rows within the present transaction. */
@ApplicationScoped
class Entering {
    @Inject
    EntityManager entities;
    @Inject
    DataSource dataSource;
    @Inject
    Records records;
    @Inject
    ImportKeys keys;

    /**
     * All of a chunk: what the rules refuse is among the findings.
     *
     * @throws RuntimeException where the database refuses; the transaction is lost then
     */
    <R extends Record> Result enter(UUID job, ImportKind<R> kind, List<Row> rows) {
        planAnew();
        var result = new Result();
        var sound = new ArrayList<Reading<R>>();
        for (var row : rows) {
            var reading = Reading.of(row, kind, records);
            if (reading.isSound()) {
                sound.add(reading);
            } else {
                result.refused(reading.findings());
            }
        }
        var unique = unique(job, kind, sound, result);
        if (!unique.isEmpty()) {
            together(kind, unique, result);
        }
        entities.clear();
        return result.inOrderOf(rows);
    }

    /** What was planned while the tables were empty is no plan for what they have become by the end of an import. */
    private void planAnew() {
        execute("discard plans");
    }

    /** Lets the present transaction wait for what is read of the file, longer than others may idle. */
    void allowPauses(Duration longest) {
        execute("set local idle_in_transaction_session_timeout = " + longest.toMillis());
    }

    private <R extends Record> List<Reading<R>> unique(UUID job, ImportKind<R> kind, List<Reading<R>> readings,
            Result result) {
        var first = new LinkedHashMap<String, Reading<R>>();
        for (var reading : readings) {
            var earlier = first.putIfAbsent(kind.key(reading.record()), reading);
            if (earlier != null) {
                result.refused(List.of(repeated(reading.row(), place(earlier.row()))));
            }
        }
        var places = new LinkedHashMap<String, Place>();
        first.forEach((key, reading) -> places.put(key, place(reading.row())));
        keys.claim(job, places).forEach(
                (key, earlier) -> result.refused(List.of(repeated(first.remove(key).row(), earlier))));
        return List.copyOf(first.values());
    }

    private static Place place(Row row) {
        return new Place(row.sheet(), row.number());
    }

    private static Finding repeated(Row row, Place earlier) {
        var where = Integer.toString(earlier.row());
        return Finding.of(earlier.sheet() == null
                ? new Fault(row.sheet(), row.number(), null, null, "row.repeated", List.of(where), null)
                : new Fault(row.sheet(), row.number(), null, null, "row.repeated-in", List.of(earlier.sheet(), where),
                        null));
    }

    /** Where they cannot stand together, each is tried by itself, in the order of the file. */
    private <R extends Record> void together(ImportKind<R> kind, List<Reading<R>> readings, Result result) {
        try {
            undoneOnRefusal(() -> kind.enter(records(readings))).forEach(note(readings, result));
        } catch (ProblemException notTogether) {
            for (var reading : readings) {
                alone(kind, reading, result);
            }
        }
    }

    private <R extends Record> void alone(ImportKind<R> kind, Reading<R> reading, Result result) {
        try {
            undoneOnRefusal(() -> kind.enter(List.of(reading.record())))
                    .forEach(note(List.of(reading), result));
            entities.clear();
        } catch (ProblemException refusal) {
            result.refused(reading.findings(refusal));
        }
    }

    private static <R extends Record> List<R> records(List<Reading<R>> readings) {
        return readings.stream().map(Reading::record).toList();
    }

    private static <R> Consumer<Outcome> note(List<Reading<R>> readings, Result result) {
        var rest = readings.iterator();
        return outcome -> {
            var reading = rest.next();
            if (outcome.effect() == Effect.REFUSED) {
                result.refused(reading.findings(outcome.refusal()));
            } else {
                result.done(outcome.effect());
            }
        };
    }

    private <T> T undoneOnRefusal(Supplier<T> step) {
        entities.flush();
        execute("savepoint import_rows");
        try {
            var done = step.get();
            entities.flush();
            checkDeferred();
            execute("release savepoint import_rows");
            return done;
        } catch (ProblemException refusal) {
            entities.clear();
            execute("rollback to savepoint import_rows");
            throw refusal;
        }
    }

    /** What the database would look at only when all is done. */
    private void checkDeferred() {
        try {
            execute("set constraints all immediate", "set constraints all deferred");
        } catch (IllegalStateException e) {
            if (PassingTrouble.is(e)) {
                throw e;
            }
            throw DatabaseRefusal.of(e).orElseThrow(() -> e);
        }
    }

    private void execute(String... statements) {
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("import rows could not be entered", e);
        }
    }

    /** What came of a chunk. */
    static final class Result {
        private final List<Finding> findings = new ArrayList<>();
        private Tally tally = new Tally();

        static Result refused(Reading<?> reading, ProblemException refusal) {
            var result = new Result();
            result.refused(reading.findings(refusal));
            return result;
        }

        void done(Effect effect) {
            tally = tally.plus(effect, 0);
        }

        void refused(List<Finding> why) {
            findings.addAll(why);
            tally = tally.plus(Effect.REFUSED, why.size());
        }

        /** In the order of the rows, which belong to few sheets, one after another. */
        Result inOrderOf(List<Row> rows) {
            var sheets = rows.stream().map(Row::sheet).distinct().toList();
            findings.sort(Comparator.comparingInt((Finding found) -> sheets.indexOf(found.fault().sheet()))
                    .thenComparingInt(found -> found.fault().row()));
            return this;
        }

        List<Finding> findings() {
            return findings;
        }

        Tally tally() {
            return tally;
        }
    }
}
