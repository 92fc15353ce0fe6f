package cn.huaiyuan.groupschooling.kit.aggregate;

import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All that may refer to an entry of the register: while anything that stands does, the entry is not voided.
 *
 * @param problem code of the refusal
 */
public record Referrers(String problem, List<Kind> kinds) {
    private static final int NAMED = 10;

    /**
     * @param code  reason code that names the kind
     * @param query gives what they are called by, in their order; the entry is {@code :entry}
     */
    public record Kind(String code, String query) {

        private Optional<Violation> of(Aggregate entry, EntityManager entities) {
            var names = entities.createQuery(query, Object.class).setParameter("entry", entry).setMaxResults(NAMED)
                    .getResultStream().map(Object::toString).collect(Collectors.joining(", "));
            return names.isEmpty() ? Optional.empty() : Optional.of(Violation.at("", code, names));
        }
    }

    /**
     * The entry's row is locked beforehand, and held by whoever makes something refer to it.
     *
     * @throws ProblemException 409, with a reason for each kind
     */
    public void requireNone(EntityManager entities, Aggregate entry) {
        var found = kinds.stream().flatMap(kind -> kind.of(entry, entities).stream()).toList();
        if (!found.isEmpty()) {
            throw new ProblemException(409, problem, found);
        }
    }
}
