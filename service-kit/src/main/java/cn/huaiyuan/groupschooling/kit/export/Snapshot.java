package cn.huaiyuan.groupschooling.kit.export;

import cn.huaiyuan.groupschooling.kit.KitConfig;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
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
 * One state of the database for all pages of a list, whatever is changed meanwhile. It takes a connection until the list
 * is read to its end, so only a few are read at a time; those that wait hold none. It writes nothing and therefore holds up no change feed.
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
     * Runs the reading in it.
     *
     * @throws ProblemException 503 {@code exports-busy}, where too many others are at it
     */
    void read(Reading reading) throws IOException {
        letGo();
        takePlace();
        try {
            QuarkusTransaction.requiringNew().timeout(Math.toIntExact(config.exports().longest().toSeconds()))
                    .run(() -> begin(reading));
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

    private void begin(Reading reading) {
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            reading.run();
        } catch (SQLException e) {
            throw new IllegalStateException("no snapshot to be had", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets go of the entities of a page that was read: one page is held, however long the list is. */
    void forget() {
        session.clear();
    }

    /**
     * Of what the request has read outside of transactions: the entities, and the connection, which Hibernate gives back
     * by this call but not after each lazy loading.
     */
    private void letGo() {
        session.clear();
        session.unwrap(SharedSessionContractImplementor.class).getJdbcCoordinator().afterTransaction();
    }

    /** Reads a list, page by page. */
    interface Reading {
        void run() throws IOException;
    }
}
