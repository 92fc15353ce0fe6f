package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.KitConfig;
import cn.huaiyuan.groupschooling.kit.leader.LeaderLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Does jobs one after another, in one process per database. A job that is broken off loses nothing: its last transaction
 * is rolled back, and the next leader goes on with it.
 */
@ApplicationScoped
class ImportRunner implements LeaderLoop.Work {
    private static final Duration BETWEEN_CLEANUPS = Duration.ofHours(1);

    @Inject
    KitConfig config;
    @Inject
    DataSource dataSource;
    @Inject
    ImportWork work;
    @Inject
    TransactionSynchronizationRegistry transaction;

    private final LeaderLoop loop = new LeaderLoop("import-runner");
    private Long cleanedUp;

    void start(@Observes StartupEvent event) {
        if (config.imports().offered()) {
            loop.start(dataSource, config.imports().poll(), config.imports().poll(), this);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop();
    }

    void wakeOnCommit() {
        loop.wakeOnCommit(transaction);
    }

    @Override
    public void lead(Connection connection) {
        for (var job = work.next(); job.isPresent() && !loop.isStopping(); job = work.next()) {
            work.run(job.get(), loop::isStopping);
        }
        var now = System.nanoTime();
        if (cleanedUp == null || now - cleanedUp > BETWEEN_CLEANUPS.toNanos()) {
            cleanedUp = now;
            work.forgetOld();
        }
    }
}
