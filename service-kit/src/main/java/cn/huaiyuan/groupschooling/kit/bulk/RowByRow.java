package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.KitConfig;
import cn.huaiyuan.groupschooling.kit.failure.PassingTrouble;
import cn.huaiyuan.groupschooling.kit.json.Records;
import cn.huaiyuan.groupschooling.kit.problem.DatabaseRefusal;
import cn.huaiyuan.groupschooling.kit.table.Row;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Rows count one by one. Their effect, what was wrong and how far the job is are kept in one transaction. */
@ApplicationScoped
class RowByRow {
    @Inject
    ImportJobs jobs;
    @Inject
    ImportWork work;
    @Inject
    Entering entering;
    @Inject
    Records records;
    @Inject
    KitConfig config;

    void enter(UUID job, ImportKind<?> kind, Source source, BooleanSupplier broken) throws IOException {
        var done = QuarkusTransaction.requiringNew().call(() -> jobs.lock(job).tally().rows());
        source.chunks(done, config.imports().chunk(), rows -> {
            if (broken.getAsBoolean()) {
                throw new CancellationException("import " + job + " goes on later");
            }
            enter(job, kind, rows);
        });
        QuarkusTransaction.requiringNew().run(() -> work.end(jobs.lock(job), ImportJob.Status.DONE));
    }

    private void enter(UUID job, ImportKind<?> kind, List<Row> rows) {
        try {
            QuarkusTransaction.requiringNew().run(() -> jobs.keep(job, entering.enter(job, kind, rows)));
        } catch (RuntimeException e) {
            if (PassingTrouble.is(e) || DatabaseRefusal.of(e).isEmpty()) {
                throw e;
            }
            rows.forEach(row -> enterAlone(job, kind, row));
        }
    }

    /** Finds out which of a chunk it was that the database refused. */
    private void enterAlone(UUID job, ImportKind<?> kind, Row row) {
        try {
            QuarkusTransaction.requiringNew().run(() -> jobs.keep(job, entering.enter(job, kind, List.of(row))));
        } catch (RuntimeException e) {
            if (PassingTrouble.is(e)) {
                throw e;
            }
            var refusal = DatabaseRefusal.of(e).orElseThrow(() -> e);
            var result = Entering.Result.refused(Reading.of(row, kind.row(), records), refusal);
            QuarkusTransaction.requiringNew().run(() -> jobs.keep(job, result));
        }
    }
}
