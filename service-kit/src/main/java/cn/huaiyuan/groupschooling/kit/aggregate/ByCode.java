package cn.huaiyuan.groupschooling.kit.aggregate;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.stream.Stream;

/** Looks up what the many rows of a table name. */
public final class ByCode {
    private ByCode() {
    }

    /**
     * Those of the codes that there are. They go as one array: as a list they are a thousand parameters, which Hibernate and
     * the database take apart anew for each chunk of a table.
     *
     * @param sql native, with {@code = any(?1)} for the codes
     */
    @SuppressWarnings("unchecked")
    public static <T> Stream<T> find(EntityManager entities, Class<T> type, String sql, Collection<String> codes) {
        return codes.isEmpty()
                ? Stream.of()
                : entities.createNativeQuery(sql, type).setParameter(1, codes.toArray(String[]::new)).getResultStream();
    }
}
