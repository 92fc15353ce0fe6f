package cn.huaiyuan.groupschooling.kit.export;

import cn.huaiyuan.groupschooling.kit.KitConfig;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/**
 * Reads all pages of a list from one snapshot of the database. This takes a connection until the end of the list, so
 * only a few lists are read at a time; the waiting ones hold none. It writes nothing and so does not hold up the
 * change feed.
 */
@ApplicationScoped
public class Snapshot {
    @Inject
    Session session;
    @Inject
    DataSource dataSource;
    @Inject
    KitConfig config;

    private Semaphore places;

    @PostConstruct
    void open() {
        places = new Semaphore(config.exports().atOnce(), true);
    }

    /**
     * Runs the reading in the snapshot.
     *
     * @throws ProblemException 503 {@code exports-busy}, if too many others are at it
     */
    void read(ListReader reader) throws IOException {
        release();
        takePlace();
        try {
            QuarkusTransaction.requiringNew().timeout(Math.toIntExact(config.exports().longest().toSeconds()))
                    .run(() -> begin(reader));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(config.exports().patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ProblemException(503, "exports-busy", List.of());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(503, "exports-busy", List.of());
        }
    }

    private void begin(ListReader reader) {
        try (var connection = dataSource.getConnection()) {
            Sql.execute(connection, "set transaction isolation level repeatable read, read only");
            reader.run();
        } catch (SQLException e) {
            throw new IllegalStateException("the snapshot could not be opened", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Detaches the entities of a page that was read, so that only one page is in memory. */
    void forget() {
        session.clear();
    }

    /**
     * Releases what the request read outside of transactions: the entities, and the connection, which Hibernate does
     * not release after lazy loading.
     */
    private void release() {
        session.clear();
        session.unwrap(SharedSessionContractImplementor.class).getJdbcCoordinator().afterTransaction();
    }

    /** Reads a list, page by page. */
    interface ListReader {
        void run() throws IOException;
    }
}
