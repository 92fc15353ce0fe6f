package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.KitConfig;
import cn.huaiyuan.groupschooling.kit.failure.PassingTrouble;
import cn.huaiyuan.groupschooling.kit.table.Fault;
import cn.huaiyuan.groupschooling.kit.table.Survey;
import cn.huaiyuan.groupschooling.kit.table.Tables;
import cn.huaiyuan.groupschooling.kit.trace.Trace;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Does a job from where it is to its end. */
@ApplicationScoped
class ImportWork {
    private static final Logger LOG = Logger.getLogger(ImportWork.class);

    @Inject
    ImportJobs jobs;
    @Inject
    ImportKinds kinds;
    @Inject
    ImportFiles files;
    @Inject
    ImportKeys keys;
    @Inject
    RowByRow rowByRow;
    @Inject
    AllOrNone allOrNone;
    @Inject
    Impersonation impersonation;
    @Inject
    KitConfig config;
    @Inject
    Clock clock;

    @ActivateRequestContext
    boolean isWaiting() {
        return next().isPresent();
    }

    @ActivateRequestContext
    Optional<UUID> next() {
        return QuarkusTransaction.requiringNew().call(jobs::next);
    }

    /**
     * In the name of the job's submitter, and in the trace of the submission.
     *
     * @param broken whether the process wants to stop: the job then stays as far as it is
     * @throws RuntimeException where trouble that passes came in between; the job goes on when it is taken up again
     */
    @ActivateRequestContext
    void on(UUID id, BooleanSupplier broken) {
        try {
            var job = QuarkusTransaction.requiringNew().call(() -> {
                var taken = jobs.open(id);
                taken.attempt();
                return taken;
            });
            if (job.attempts() > config.imports().attempts()) {
                fail(id, "import-broken-off");
                return;
            }
            impersonation.of(job.submitter());
            Trace.continueFrom(job.submitter().traceparent());
            work(job, broken);
        } catch (TurnOver e) {
            QuarkusTransaction.requiringNew().run(() -> jobs.open(id).setAside(clock.instant()));
        } catch (Endless e) {
            fail(id, "import-too-long");
        } catch (CancellationException e) {
            if (broken.getAsBoolean()) {
                QuarkusTransaction.requiringNew().run(() -> jobs.lock(id).progress());
            } else if (QuarkusTransaction.requiringNew().call(() -> jobs.lock(id).isCancelled())) {
                return;
            }
            throw e;
        } catch (RuntimeException e) {
            if (PassingTrouble.is(e) || e instanceof UncheckedIOException) {
                throw e;
            }
            LOG.errorf(e, "import %s failed, trace %s", id, Trace.id());
            fail(id, "internal-error");
        }
    }

    private void work(ImportJob job, BooleanSupplier broken) {
        Path file = null;
        try {
            file = Files.createTempFile("import", "." + job.format().extension());
            files.fetch(job.id(), file);
            var kind = kinds.of(job.kind());
            var survey = Tables.survey(file, job.format(), job.givenCharset(), kind.columns());
            if (begin(job, survey)) {
                var source = new Source(file, survey, kind.columns());
                if (job.isWhole()) {
                    allOrNone.enter(job.id(), kind, source, broken);
                } else {
                    rowByRow.enter(job.id(), kind, source, broken);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(file);
        }
    }

    /** False where the file as a whole is wrong: then nothing of it is applied. */
    private boolean begin(ImportJob job, Survey survey) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var begun = jobs.open(job.id());
            if (begun.isWhole()) {
                jobs.forgetFaults(job.id());
                keys.forget(job.id());
            }
            begun.begin(survey, clock.instant());
            var faults = faults(survey);
            if (faults.isEmpty()) {
                return true;
            }
            jobs.forgetFaults(job.id());
            jobs.note(job.id(), 0, faults.stream().map(Finding::of).toList());
            begun.count(new Tally(0, 0, 0, 0, 0, faults.size()));
            end(begun, ImportJob.Status.REFUSED);
            return false;
        });
    }

    private static List<Fault> faults(Survey survey) {
        return survey.faults().isEmpty() && survey.rows() == 0
                ? List.of(new Fault(null, 0, null, null, "table.no-rows", List.of(), null))
                : survey.faults();
    }

    /** Within a transaction: the job is over, and what it needed goes with it. */
    void end(ImportJob job, ImportJob.Status status) {
        job.finish(status, clock.instant());
        clear(job.id());
    }

    private void fail(UUID id, String code) {
        QuarkusTransaction.requiringNew().run(() -> {
            var job = jobs.lock(id);
            if (!job.status().isOver()) {
                breakOff(job);
                job.fail(code, clock.instant());
            }
        });
    }

    /** Within a transaction: calls a job off. Whoever is at it finds out before its next rows. */
    void cancel(ImportJob job, String by) {
        breakOff(job);
        job.cancel(by, clock.instant());
    }

    private void breakOff(ImportJob job) {
        if (job.isWhole()) {
            jobs.forgetFaults(job.id());
        }
        clear(job.id());
    }

    /** Removes what is known of jobs that ended long ago. */
    @ActivateRequestContext
    void tidy() {
        QuarkusTransaction.requiringNew().run(() -> jobs.forget(clock.instant().minus(config.imports().keep())));
    }

    private void clear(UUID id) {
        files.forget(id);
        keys.forget(id);
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warnf(e, "%s stays behind", file);
        }
    }

    /** Others wait, so that it goes on after them. */
    static final class TurnOver extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** It takes longer than one transaction may. */
    static final class Endless extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
