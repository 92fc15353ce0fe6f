package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.KitConfig;
import cn.huaiyuan.groupschooling.kit.bulk.DatabaseSuspects.Suspicion;
import cn.huaiyuan.groupschooling.kit.failure.PassingTrouble;
import cn.huaiyuan.groupschooling.kit.json.Records;
import cn.huaiyuan.groupschooling.kit.problem.DatabaseRefusal;
import cn.huaiyuan.groupschooling.kit.table.Fault;
import cn.huaiyuan.groupschooling.kit.table.Row;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * All rows in one transaction, which is undone where it is a dry run or where any row was refused. What was wrong, and
 * how far the job is, is kept apart from it.
 */
@ApplicationScoped
class AllOrNone {
    /** Rows that the database refuses, and not the rules. */
    private static final int MOST_REFUSALS = 20;
    /** Seconds that the transaction outlives the time it has. */
    private static final int GRACE = 300;

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

    /** A refusal by the database loses the transaction: then all is done again without the row that it was about. */
    void enter(UUID job, ImportKind<?> kind, Source source, BooleanSupplier broken) throws IOException {
        var suspects = new DatabaseSuspects();
        while (!isThrough(job, kind, source, suspects, broken)) {
            if (suspects.refusals() > MOST_REFUSALS) {
                refuse(job);
                return;
            }
            QuarkusTransaction.requiringNew().run(() -> {
                jobs.open(job).count(new Tally());
                jobs.forgetFaults(job);
            });
        }
    }

    /** There is no end to it: each such row costs another pass over the whole file. */
    private void refuse(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            var more = new Fault(null, 0, null, null, "import.more-refusals",
                    List.of(Integer.toString(MOST_REFUSALS)), null);
            var job = jobs.open(id);
            jobs.note(id, job.tally().faults(), List.of(Finding.of(more)));
            job.count(job.tally().plus(new Tally(0, 0, 0, 0, 0, 1)));
            work.end(job, ImportJob.Status.REFUSED);
        });
    }

    private boolean isThrough(UUID job, ImportKind<?> kind, Source source, DatabaseSuspects suspects,
            BooleanSupplier broken) throws IOException {
        try {
            QuarkusTransaction.requiringNew().timeout(Math.toIntExact(config.imports().longest().toSeconds()) + GRACE)
                    .run(() -> enterAll(job, kind, source, suspects, broken));
        } catch (Undone undone) {
            QuarkusTransaction.requiringNew().run(() -> work.end(jobs.open(job), undone.status));
        } catch (Suspicion suspicion) {
            suspects.add(suspicion);
            return false;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return true;
    }

    private void enterAll(UUID job, ImportKind<?> kind, Source source, DatabaseSuspects suspects,
            BooleanSupplier broken) {
        var place = new int[1];
        var begin = System.nanoTime();
        entering.allowPauses(config.imports().longest());
        try {
            source.chunks(0, config.imports().chunk(), rows -> {
                if (broken.getAsBoolean()) {
                    throw new CancellationException("import " + job + " goes on later");
                }
                if (System.nanoTime() - begin > config.imports().longest().toNanos()) {
                    throw new ImportWork.Endless();
                }
                var first = place[0];
                place[0] += rows.size();
                enter(job, kind, rows, first, suspects);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var done = QuarkusTransaction.requiringNew().call(() -> jobs.findById(job));
        if (done.tally().refused() > 0 && done.atomic()) {
            throw new Undone(ImportJob.Status.REFUSED);
        }
        if (done.dryRun()) {
            throw new Undone(ImportJob.Status.DONE);
        }
        work.end(jobs.open(job), ImportJob.Status.DONE);
    }

    private void enter(UUID job, ImportKind<?> kind, List<Row> rows, int first, DatabaseSuspects suspects) {
        for (var part : suspects.parts(first, rows.size())) {
            var some = rows.subList(part.from() - first, part.to() - first);
            keep(job, part.refusal() == null
                    ? entered(job, kind, some, part)
                    : Entering.Result.refused(Reading.of(some.get(0), kind, records), part.refusal()));
        }
    }

    private Entering.Result entered(UUID job, ImportKind<?> kind, List<Row> rows, DatabaseSuspects.Part part) {
        try {
            return entering.enter(job, kind, rows);
        } catch (RuntimeException e) {
            if (PassingTrouble.is(e)) {
                throw e;
            }
            throw new Suspicion(part, DatabaseRefusal.of(e).orElseThrow(() -> e));
        }
    }

    private void keep(UUID id, Entering.Result result) {
        QuarkusTransaction.requiringNew().run(() -> jobs.keep(id, result));
    }

    /** Ends the transaction without a trace. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final ImportJob.Status status;

        Undone(ImportJob.Status status) {
            super(null, null, false, false);
            this.status = status;
        }
    }
}
