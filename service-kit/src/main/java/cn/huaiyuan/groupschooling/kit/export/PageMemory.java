package cn.huaiyuan.groupschooling.kit.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/** What the reading of a page leaves behind in a request: entities, and a connection to the database. */
@ApplicationScoped
public class PageMemory {
    @Inject
    Session session;

    /**
     * Lets go of both. However long a list is, one page of it is held; however slowly somebody takes it, others have the
     * connection meanwhile. Outside of transactions, which is where answers are written, Hibernate gives connections back
     * by the same call, but not after each lazy loading.
     */
    void forget() {
        session.clear();
        session.unwrap(SharedSessionContractImplementor.class).getJdbcCoordinator().afterTransaction();
    }
}
