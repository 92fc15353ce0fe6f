package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.KitConfig;
import cn.huaiyuan.groupschooling.kit.failure.TransientFailure;
import cn.huaiyuan.groupschooling.kit.table.Fault;
import cn.huaiyuan.groupschooling.kit.table.Survey;
import cn.huaiyuan.groupschooling.kit.table.Tables;
import cn.huaiyuan.groupschooling.kit.trace.Trace;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
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

/** Does a job from the point that it has reached to its end. */
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
    Importer importer;
    @Inject
    CurrentIdentityAssociation identity;
    @Inject
    KitConfig config;
    @Inject
    Clock clock;

    @ActivateRequestContext
    Optional<UUID> next() {
        return QuarkusTransaction.requiringNew().call(jobs::next);
    }

    /**
     * Works on a job, in the name of its submitter and in the trace of the submission.
     *
     * @param stopping whether the process is to stop: the job then stays as far as it is
     * @throws RuntimeException after a transient failure; the job is continued later
     */
    @ActivateRequestContext
    void run(UUID id, BooleanSupplier stopping) {
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
            impersonate(job.submitter());
            Trace.continueFrom(job.submitter().traceparent());
            enter(job, stopping);
        } catch (TurnOver e) {
            QuarkusTransaction.requiringNew().run(() -> jobs.open(id).setAside(clock.instant()));
        } catch (TooLong e) {
            fail(id, "import-too-long");
        } catch (CancellationException e) {
            if (stopping.getAsBoolean()) {
                QuarkusTransaction.requiringNew().run(() -> jobs.lock(id).progress());
            } else if (QuarkusTransaction.requiringNew().call(() -> jobs.lock(id).isCancelled())) {
                return;
            }
            throw e;
        } catch (RuntimeException e) {
            if (TransientFailure.is(e) || e instanceof UncheckedIOException) {
                throw e;
            }
            LOG.errorf(e, "import %s failed, trace %s", id, Trace.id());
            fail(id, "internal-error");
        }
    }

    private void impersonate(Submitter submitter) {
        identity.setIdentity(QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(submitter.name()))
                .addRoles(submitter.roles()).build());
    }

    private void enter(ImportJob job, BooleanSupplier stopping) {
        Path file = null;
        try {
            file = Files.createTempFile("import", "." + job.format().extension());
            files.fetch(job.id(), file);
            var kind = kinds.of(job.kind());
            var survey = Tables.survey(file, job.format(), job.givenCharset(), kind.columns());
            if (begin(job, survey)) {
                var source = new Source(file, survey, kind.columns());
                if (job.isWhole()) {
                    importer.enterAllChunks(job.id(), kind, source, stopping);
                } else {
                    importer.enterEachChunk(job.id(), kind, source, stopping);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(file);
        }
    }

    /** False if the file as a whole is wrong: then nothing of it is applied. */
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
                ? List.of(Fault.of(null, 0, "table.no-rows"))
                : survey.faults();
    }

    /** Within a transaction: ends the job and deletes its file and keys. */
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

    /** Within a transaction. A process that works on the job notices before its next chunk. */
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

    /** Deletes jobs that ended long ago. */
    @ActivateRequestContext
    void forgetOld() {
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
            LOG.warnf(e, "%s could not be deleted", file);
        }
    }

    /** The job lets those of other submitters go first. */
    static final class TurnOver extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The job takes longer than one transaction may. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
