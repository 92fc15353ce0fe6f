package cn.huaiyuan.groupschooling.evaluation.projection;

import cn.huaiyuan.groupschooling.evaluation.fact.Succession;
import cn.huaiyuan.groupschooling.evaluation.fact.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which unit became which, through any number of mergers and splits. */
@ApplicationScoped
public class Lineage {
    private final FactStore facts;

    @Inject
    Lineage(FactStore facts) {
        this.facts = facts;
    }

    /** The units that became one of these, without these. */
    public List<Unit> predecessors(Collection<Unit> units) {
        var found = follow(units, found(units), some -> unitsThatBecame(codes(some)));
        units.forEach(unit -> found.remove(unit.id()));
        return List.copyOf(found.values());
    }

    /** These units and all that they became. */
    public List<Unit> withHeirs(Collection<Unit> units) {
        return List.copyOf(follow(units, found(units), some -> named(successors(some))).values());
    }

    private static Map<UUID, Unit> follow(Collection<Unit> from, Map<UUID, Unit> found,
            Function<Collection<Unit>, List<Unit>> step) {
        Collection<Unit> last = from;
        while (!last.isEmpty()) {
            last = step.apply(last).stream().filter(unit -> found.putIfAbsent(unit.id(), unit) == null).toList();
        }
        return found;
    }

    private static Map<UUID, Unit> found(Collection<Unit> units) {
        return units.stream().collect(
                Collectors.toMap(Unit::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    private static Set<String> codes(Collection<Unit> units) {
        return units.stream().map(Unit::unitCode).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Set<String> successors(Collection<Unit> units) {
        return units.stream().flatMap(unit -> unit.successions().stream()).map(Succession::successors)
                .flatMap(List::stream).collect(Collectors.toCollection(HashSet::new));
    }

    /** The known units of these codes. */
    public List<Unit> named(Set<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : facts.list(Kind.UNIT, "kind = 'unit' and state ->> 'unitCode' = any (?)", statement -> statement
                        .setArray(1, statement.getConnection().createArrayOf("text", codes.toArray())));
    }

    /** The doubled mark is the driver's way to write an operator that holds one. */
    private List<Unit> unitsThatBecame(Set<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : facts.list(Kind.UNIT,
                        "kind = 'unit' and jsonb_path_query_array(state, '$.successions[*].successors[*]') ??| ?",
                        statement -> statement.setArray(1,
                                statement.getConnection().createArrayOf("text", codes.toArray())));
    }
}
