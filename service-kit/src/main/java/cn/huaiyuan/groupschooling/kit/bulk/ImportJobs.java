package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.paging.Listing;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;

/** The jobs and their faults. */
@ApplicationScoped
class ImportJobs implements PanacheRepositoryBase<ImportJob, UUID> {
    /** Nobody reads more. */
    static final int MOST_FAULTS = 20_000;
    private static final List<ImportJob.Status> WAITING = List.of(ImportJob.Status.QUEUED, ImportJob.Status.RUNNING);
    private static final String NEXT = """
            select j.id
              from import_job j
             where j.status in ('QUEUED', 'RUNNING')
               and not exists (select 1 from import_job earlier
                                where earlier.status in ('QUEUED', 'RUNNING')
                                  and earlier.actor = j.actor and earlier.id < j.id)
             order by j.attempts,
                      coalesce(j.set_aside_at, (select max(done.finished_at)
                                                  from import_job done
                                                 where done.actor = j.actor)) nulls first,
                      j.id
             limit 1""";

    /**
     * The next job that is not over. Jobs of one submitter keep their order. The submitter who was served longest ago
     * comes first, and jobs that were broken off come last, so that no one's imports block another's.
     */
    Optional<UUID> next() {
        List<?> found = getEntityManager().createNativeQuery(NEXT, UUID.class).getResultList();
        return found.stream().map(UUID.class::cast).findFirst();
    }

    /** Whether a job of another submitter waits. */
    boolean isOtherWaiting(UUID job) {
        return getEntityManager().createQuery("""
                select 1 from ImportJob j, ImportJob present
                 where present.id = :job and j.actor <> present.actor and j.status in :waiting""", Integer.class)
                .setParameter("job", job).setParameter("waiting", WAITING).setMaxResults(1).getResultStream()
                .findFirst().isPresent();
    }

    /** Locks the job until the end of the transaction. */
    ImportJob lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Locks a job that this process works on.
     *
     * @throws CancellationException if it is over: it was cancelled, or another process has taken it up
     */
    ImportJob open(UUID id) {
        var job = lock(id);
        if (job.status().isOver()) {
            throw new CancellationException("import " + id + " is " + job.status());
        }
        return job;
    }

    /** Deletes jobs and their faults. */
    void forget(Instant endedBefore) {
        getEntityManager().createQuery("""
                delete from ImportFault f where f.jobId in (
                 select j.id from ImportJob j where j.finishedAt < :before)""").setParameter("before", endedBefore)
                .executeUpdate();
        delete("finishedAt < ?1", endedBefore);
    }

    /** @param actor whose jobs; null for all */
    Page<ImportJob> list(String actor, String kind, ImportJob.Status status, PageRequest page) {
        var listing = Listing.of(ImportJob.class, "j").sortedBy("submittedOn", LocalDate.class, ImportJob::submittedOn);
        if (actor != null) {
            listing.within("j.actor = :actor", Map.of("actor", actor));
        }
        return listing.where("j.kind = :kind", "kind", kind)
                .where("j.status = :status", "status", status).page(getEntityManager(), page);
    }

    Page<ImportFault> faults(UUID job, PageRequest page) {
        return Listing.of(ImportFault.class, "f").sortedBy("place", Integer.class, ImportFault::place)
                .where("f.jobId = :job", "job", job).page(getEntityManager(), page);
    }

    /**
     * Adds the result of some rows.
     *
     * @param job locked
     */
    void keep(ImportJob job, ChunkResult result) {
        var before = job.tally();
        note(job.id(), before.faults(), result.findings());
        job.count(before.plus(result.tally()));
    }

    /**
     * Stores faults up to the limit of a job; the rest is only counted.
     *
     * @param before how many the job had already
     */
    void note(UUID job, int before, List<Finding> findings) {
        for (int i = 0; i < findings.size() && before + i < MOST_FAULTS; i++) {
            getEntityManager().persist(new ImportFault(job, before + i + 1, findings.get(i)));
        }
    }

    void forgetFaults(UUID job) {
        getEntityManager().createQuery("delete from ImportFault f where f.jobId = :job").setParameter("job", job)
                .executeUpdate();
    }
}
