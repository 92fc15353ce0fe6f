package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.paging.Listing;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The jobs and what was wrong with their files. */
@ApplicationScoped
class ImportJobs implements PanacheRepositoryBase<ImportJob, UUID> {
    private static final List<ImportJob.Status> WAITING = List.of(ImportJob.Status.QUEUED, ImportJob.Status.RUNNING);

    /** The oldest that is not over: jobs are done one after another, in the order of their submission. */
    Optional<UUID> next() {
        return getEntityManager()
                .createQuery("select j.id from ImportJob j where j.status in :waiting order by j.id", UUID.class)
                .setParameter("waiting", WAITING).setMaxResults(1).getResultStream().findFirst();
    }

    /** Locks its row until the end of the transaction: whoever else works on it waits, and sees how far it is. */
    ImportJob lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @param actor whose jobs; null for all */
    Page<ImportJob> list(String actor, String kind, ImportJob.Status status, PageRequest page) {
        return Listing.of(ImportJob.class, "j").sortedBy("submittedOn", LocalDate.class, ImportJob::submittedOn)
                .where("j.actor = :actor", "actor", actor).where("j.kind = :kind", "kind", kind)
                .where("j.status = :status", "status", status).page(getEntityManager(), page);
    }

    Page<ImportFault> faults(UUID job, PageRequest page) {
        return Listing.of(ImportFault.class, "f").sortedBy("place", Integer.class, ImportFault::place)
                .where("f.jobId = :job", "job", job).page(getEntityManager(), page);
    }

    /** Adds what came of some rows to what is known of the job. */
    void keep(UUID id, Entering.Result result) {
        var job = lock(id);
        var before = job.tally();
        note(id, before.faults(), result.findings());
        job.count(before.plus(result.tally()));
    }

    /** @param before how many the job had already */
    void note(UUID job, int before, List<Finding> findings) {
        for (int i = 0; i < findings.size(); i++) {
            getEntityManager().persist(new ImportFault(job, before + i + 1, findings.get(i)));
        }
    }

    void forgetFaults(UUID job) {
        getEntityManager().createQuery("delete from ImportFault f where f.jobId = :job").setParameter("job", job)
                .executeUpdate();
    }
}
