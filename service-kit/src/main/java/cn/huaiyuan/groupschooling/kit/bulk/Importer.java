package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.KitConfig;
import cn.huaiyuan.groupschooling.kit.failure.TransientFailure;
import cn.huaiyuan.groupschooling.kit.problem.DatabaseRefusal;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Enters the rows of a file in chunks. Each chunk is one transaction, or all of them are if the import is atomic or a dry
 * run. If the database refuses a chunk, its transaction is lost; it is then repeated with the rows of that chunk one by
 * one, to find the row that is to blame. What the rules refuse loses no transaction: {@link ChunkWriter} deals with it.
 */
@ApplicationScoped
class Importer {
    /** Rows of an import in one transaction that the database may refuse: each costs another pass over the file. */
    private static final int MOST_REFUSALS = 20;
    /** Seconds by which the transaction may outlive the time limit of the import, so that the limit is noticed. */
    private static final int GRACE = 300;

    @Inject
    ImportJobs jobs;
    @Inject
    ImportWork work;
    @Inject
    ChunkWriter writer;
    @Inject
    KitConfig config;

    /** One transaction per chunk: the rows, their faults and the progress of the job. */
    void enterEachChunk(UUID job, ImportKind<?> kind, Source source, BooleanSupplier stopping) throws IOException {
        var begun = QuarkusTransaction.requiringNew().call(() -> jobs.open(job).tally().rows());
        var done = new AtomicInteger(begun);
        var start = System.nanoTime();
        source.chunks(begun, config.imports().chunk(), rows -> {
            checkStop(job, stopping);
            if (done.get() > begun && System.nanoTime() - start > config.imports().turn().toNanos()
                    && QuarkusTransaction.requiringNew().call(() -> jobs.isOtherWaiting(job))) {
                throw new ImportWork.TurnOver();
            }
            enterCommitted(job, kind, rows, done.getAndAdd(rows.size()));
        });
        QuarkusTransaction.requiringNew().run(() -> work.end(jobs.open(job), ImportJob.Status.DONE));
    }

    private void enterCommitted(UUID job, ImportKind<?> kind, List<Row> rows, int done) {
        try {
            commit(job, done, () -> writer.enter(job, kind, rows));
        } catch (RuntimeException e) {
            var refusal = refusal(e);
            if (rows.size() == 1) {
                commit(job, done, () -> writer.refused(kind, rows.get(0), refusal));
                return;
            }
            for (int i = 0; i < rows.size(); i++) {
                enterCommitted(job, kind, rows.subList(i, i + 1), done + i);
            }
        }
    }

    /** Locks the job before any row is entered: two processes never enter the same rows. */
    private void commit(UUID id, int done, Supplier<ChunkResult> rows) {
        QuarkusTransaction.requiringNew().timeout(seconds()).run(() -> {
            if (jobs.open(id).tally().rows() != done) {
                throw new CancellationException("import " + id + " was continued by another process");
            }
            var result = rows.get();
            var job = jobs.open(id);
            jobs.keep(job, result);
            job.progress();
        });
    }

    /**
     * One transaction for all chunks, rolled back for a dry run or if any row of an atomic import was refused. Faults and
     * progress are committed apart from it.
     */
    void enterAllChunks(UUID job, ImportKind<?> kind, Source source, BooleanSupplier stopping) throws IOException {
        var refused = new RefusedRows();
        while (!isThrough(job, kind, source, refused, stopping)) {
            if (refused.count() > MOST_REFUSALS) {
                giveUp(job);
                return;
            }
            QuarkusTransaction.requiringNew().run(() -> {
                jobs.open(job).count(new Tally());
                jobs.forgetFaults(job);
            });
        }
    }

    private void giveUp(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            var more = Fault.of(null, 0, "import.more-refusals", Integer.toString(MOST_REFUSALS));
            var job = jobs.open(id);
            jobs.note(id, job.tally().faults(), List.of(Finding.of(more)));
            job.count(job.tally().plus(new Tally(0, 0, 0, 0, 0, 1)));
            work.end(job, ImportJob.Status.REFUSED);
        });
    }

    /** False if the database refused rows, which {@code refused} then knows. */
    private boolean isThrough(UUID job, ImportKind<?> kind, Source source, RefusedRows refused,
            BooleanSupplier stopping) throws IOException {
        try {
            QuarkusTransaction.requiringNew().timeout(seconds() + GRACE)
                    .run(() -> enterUncommitted(job, kind, source, refused, stopping));
        } catch (RolledBack ended) {
            if (ended.status == null) {
                return false;
            }
            QuarkusTransaction.requiringNew().run(() -> work.end(jobs.open(job), ended.status));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return true;
    }

    private void enterUncommitted(UUID job, ImportKind<?> kind, Source source, RefusedRows refused,
            BooleanSupplier stopping) {
        var done = new AtomicInteger();
        var start = System.nanoTime();
        writer.allowPauses(config.imports().longest());
        try {
            source.chunks(0, config.imports().chunk(), rows -> {
                checkStop(job, stopping);
                if (System.nanoTime() - start > config.imports().longest().toNanos()) {
                    throw new ImportWork.TooLong();
                }
                enterParts(job, kind, rows, done.getAndAdd(rows.size()), refused);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var seen = QuarkusTransaction.requiringNew().call(() -> jobs.findById(job));
        if (seen.tally().refused() > 0 && seen.atomic()) {
            throw new RolledBack(ImportJob.Status.REFUSED);
        }
        if (seen.dryRun()) {
            throw new RolledBack(ImportJob.Status.DONE);
        }
        work.end(jobs.open(job), ImportJob.Status.DONE);
    }

    private void enterParts(UUID job, ImportKind<?> kind, List<Row> rows, int first, RefusedRows refused) {
        for (int from = 0, to; from < rows.size(); from = to) {
            to = refused.endOfPart(first + from, first + rows.size()) - first;
            var part = rows.subList(from, to);
            var known = refused.refusal(first + from);
            var result = known == null
                    ? enterPart(job, kind, part, first + from, refused)
                    : writer.refused(kind, part.get(0), known);
            QuarkusTransaction.requiringNew().run(() -> jobs.keep(jobs.open(job), result));
        }
    }

    private ChunkResult enterPart(UUID job, ImportKind<?> kind, List<Row> part, int first, RefusedRows refused) {
        try {
            return writer.enter(job, kind, part);
        } catch (RuntimeException e) {
            refused.add(first, first + part.size(), refusal(e));
            throw new RolledBack(null);
        }
    }

    /** What the database refused. Any other failure is thrown on. */
    private static ProblemException refusal(RuntimeException e) {
        if (TransientFailure.is(e)) {
            throw e;
        }
        return DatabaseRefusal.of(e).orElseThrow(() -> e);
    }

    private static void checkStop(UUID job, BooleanSupplier stopping) {
        if (stopping.getAsBoolean()) {
            throw new CancellationException("import " + job + " is continued later");
        }
    }

    private int seconds() {
        return Math.toIntExact(config.imports().longest().toSeconds());
    }

    /** Rolls the transaction back. */
    private static final class RolledBack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** Of the job from now on; null if the transaction is to be repeated. */
        private final ImportJob.Status status;

        RolledBack(ImportJob.Status status) {
            super(null, null, false, false);
            this.status = status;
        }
    }
}
