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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

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
        var begun = QuarkusTransaction.requiringNew().call(() -> jobs.open(job).tally().rows());
        var done = new AtomicInteger(begun);
        var end = System.nanoTime() + config.imports().turn().toNanos();
        source.chunks(begun, config.imports().chunk(), rows -> {
            if (broken.getAsBoolean()) {
                throw new CancellationException("import " + job + " goes on later");
            }
            if (done.get() > begun && System.nanoTime() - end > 0 && isOtherWaiting(job)) {
                throw new ImportWork.TurnOver();
            }
            enter(job, kind, rows, done.get());
            done.addAndGet(rows.size());
        });
        QuarkusTransaction.requiringNew().run(() -> work.end(jobs.open(job), ImportJob.Status.DONE));
    }

    private boolean isOtherWaiting(UUID job) {
        return QuarkusTransaction.requiringNew().call(() -> jobs.isOtherWaiting(job));
    }

    private void enter(UUID job, ImportKind<?> kind, List<Row> rows, int done) {
        try {
            step(job, done, () -> entering.enter(job, kind, rows));
        } catch (RuntimeException e) {
            if (e instanceof CancellationException || PassingTrouble.is(e) || DatabaseRefusal.of(e).isEmpty()) {
                throw e;
            }
            for (int i = 0; i < rows.size(); i++) {
                enterAlone(job, kind, rows.get(i), done + i);
            }
        }
    }

    /** The job's row is locked before anything is entered: no two processes are ever at the same rows. */
    private void step(UUID id, int done, Supplier<Entering.Result> entered) {
        QuarkusTransaction.requiringNew().timeout(Math.toIntExact(config.imports().longest().toSeconds())).run(() -> {
            if (jobs.open(id).tally().rows() != done) {
                throw new CancellationException("import " + id + " went on in another process");
            }
            var result = entered.get();
            var job = jobs.open(id);
            jobs.keep(job, result);
            job.progress();
        });
    }

    /** Finds out which of a chunk it was that the database refused. */
    private void enterAlone(UUID job, ImportKind<?> kind, Row row, int done) {
        try {
            step(job, done, () -> entering.enter(job, kind, List.of(row)));
        } catch (RuntimeException e) {
            if (e instanceof CancellationException || PassingTrouble.is(e)) {
                throw e;
            }
            var refusal = DatabaseRefusal.of(e).orElseThrow(() -> e);
            step(job, done, () -> Entering.Result.refused(Reading.of(row, kind, records), refusal));
        }
    }
}
