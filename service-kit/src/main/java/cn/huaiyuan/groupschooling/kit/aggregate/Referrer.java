package cn.huaiyuan.groupschooling.kit.aggregate;

import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One kind of thing that may refer to entries of a register. While an entry is referred to, it cannot be voided. The
 * package whose things refer produces this as a bean; the package of the entry asks all of them.
 *
 * @param code  reason code that names the kind, for example {@code referred.censuses}
 * @param query JPQL for what the referring things are called by, sorted; the entry is {@code :entry}
 * @param <T>   the entry
 */
public record Referrer<T extends Aggregate>(String code, String query) {
    private static final int NAMED = 10;

    /**
     * The entry's row must be locked before, and whoever makes something refer to it must hold that row.
     *
     * @param problem code of the refusal
     * @throws ProblemException 409, with a reason for each kind that refers to the entry
     */
    public static <T extends Aggregate> void requireNone(String problem, List<Referrer<T>> kinds, T entry,
            EntityManager entities) {
        var found = kinds.stream().sorted(Comparator.comparing(Referrer::code))
                .flatMap(kind -> kind.named(entry, entities).stream()).toList();
        if (!found.isEmpty()) {
            throw new ProblemException(409, problem, found);
        }
    }

    private List<Violation> named(T entry, EntityManager entities) {
        var names = entities.createQuery(query, Object.class).setParameter("entry", entry).setMaxResults(NAMED)
                .getResultStream().map(Object::toString).collect(Collectors.joining(", "));
        return names.isEmpty() ? List.of() : List.of(Violation.at("", code, names));
    }
}
