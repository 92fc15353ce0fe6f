package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.security.Caller;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import cn.huaiyuan.groupschooling.kit.trace.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Accepts files as jobs and reports on jobs. */
@ApplicationScoped
class ImportService {
    @Inject
    ImportJobs jobs;
    @Inject
    ImportKinds kinds;
    @Inject
    ImportFiles files;
    @Inject
    ImportRunner runner;
    @Inject
    ImportWork work;
    @Inject
    Caller caller;
    @Inject
    Clock clock;

    /** Stores job and file in one transaction. */
    @Transactional
    ImportJob submit(ImportRequest request, Upload upload) {
        permitted(kinds.of(request.kind()));
        var job = new ImportJob(request, new Submitter(caller.name(), caller.roles(), Trace.parent()), upload,
                clock.instant(), LocalDate.now(clock));
        jobs.persistAndFlush(job);
        files.store(job.id(), upload.file());
        runner.wakeOnCommit();
        return job;
    }

    /**
     * Cancels a job. Committed rows stay; an atomic import or a dry run leaves nothing.
     *
     * @throws ProblemException 409 {@code import-over} if it has ended
     */
    @Transactional
    ImportJob cancel(UUID id) {
        var job = visible(jobs.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
        if (job.status().isOver()) {
            throw ProblemException.conflict("import-over");
        }
        work.cancel(job, caller.name());
        return job;
    }

    ImportJob get(UUID id) {
        return visible(jobs.findByIdOptional(id));
    }

    private ImportJob visible(Optional<ImportJob> found) {
        return found.filter(job -> actor() == null || job.submitter().name().equals(actor()))
                .orElseThrow(() -> ProblemException.notFound("import"));
    }

    Page<ImportJob> list(String kind, ImportJob.Status status, PageRequest page) {
        return jobs.list(actor(), kind, status, page);
    }

    Page<ImportFault> faults(UUID id, PageRequest page) {
        return jobs.faults(get(id).id(), page);
    }

    /** The kinds that the caller may import. */
    List<ImportKind<?>> kinds() {
        return kinds.all().stream().filter(this::isPermitted).toList();
    }

    ImportKind<?> kind(String name) {
        return kinds.all().stream().filter(kind -> kind.name().equals(name)).findFirst()
                .orElseThrow(() -> ProblemException.notFound("import-kind"));
    }

    private void permitted(ImportKind<?> kind) {
        if (!isPermitted(kind)) {
            throw ProblemException.forbidden();
        }
    }

    private boolean isPermitted(ImportKind<?> kind) {
        return kind.roles().stream().anyMatch(caller::has);
    }

    /** The education bureau sees all jobs, anyone else their own. */
    private String actor() {
        return caller.has(Roles.EDU_BUREAU) ? null : caller.name();
    }
}
