package cn.huaiyuan.groupschooling.evaluation.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Tells how far the events have been taken in, as part of what is being answered. */
@ApplicationScoped
class Watermarks {
    private static final String REACHED = """
            select topic, cast(sum(next_offset) as bigint), max(reached_at) from inbox_offset
             where projection = :projection group by topic order by topic""";

    @Inject
    EntityManager entities;

    /**
     * To be called before anything else is read in the transaction: from here on it sees the facts, the verdicts and the
     * offsets of one moment, however many batches are taken in meanwhile.
     */
    List<Watermark> now() {
        entities.createNativeQuery("set transaction isolation level repeatable read read only").executeUpdate();
        List<?> rows = entities.createNativeQuery(REACHED, Object[].class)
                .setParameter("projection", FactEffects.PROJECTION).getResultList();
        return rows.stream().map(Object[].class::cast)
                .map(row -> new Watermark((String) row[0], ((Number) row[1]).longValue(), (Instant) row[2])).toList();
    }
}
