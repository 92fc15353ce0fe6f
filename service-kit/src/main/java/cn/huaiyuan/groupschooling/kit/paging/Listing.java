package cn.huaiyuan.groupschooling.kit.paging;

import cn.huaiyuan.groupschooling.kit.id.Identified;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.time.Dates;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * A list of aggregates by keyset: each page is a range scan that begins after the last key seen, so the last page
 * costs what the first one does.
 *
 * <pre>
 * Listing.of(Unit.class, "u").sortedBy("unitCode", String.class, Unit::unitCode)
 *         .where("u.stage = :stage", "stage", stage).page(entities, request)
 * </pre>
 */
public final class Listing<T extends Identified> {
    private final Class<T> type;
    private final String alias;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new TreeMap<>();
    private final List<String> bounds = new ArrayList<>();
    private final Map<String, Object> boundaries = new TreeMap<>();
    private final Map<String, Key<T>> keys = new LinkedHashMap<>();

    private Listing(Class<T> type, String alias) {
        this.type = type;
        this.alias = alias;
    }

    public static <T extends Identified> Listing<T> of(Class<T> type, String alias) {
        return new Listing<>(type, alias);
    }

    /** Allows {@code sort=<field>}; the first one named is the default. The field must not be null in any row. */
    public <V extends Comparable<? super V>> Listing<T> sortedBy(String field, Class<V> type, Function<T, V> value) {
        keys.put(field, new Key<>(field, type, value));
        return this;
    }

    public Listing<T> where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Adds a condition unless the value is null: a filter that was not asked for. */
    public Listing<T> where(String condition, String parameter, Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    /** Sets a parameter that several conditions share. */
    public Listing<T> with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /**
     * Limits the list to what the caller reaches now. A cursor is not bound to that: it stays valid if the reach
     * changes, and never reads what is out of reach then.
     */
    public Listing<T> within(String condition, Map<String, ?> reach) {
        bounds.add(condition);
        boundaries.putAll(reach);
        return this;
    }

    /** The day for which the list of a cursor was begun; empty if it has none. */
    static Optional<LocalDate> dayOf(String cursor) {
        return Cursor.firstKey(cursor).flatMap(Dates::parse).filter(Dates::inRange);
    }

    /** @throws ProblemException 400 for a limit, order or cursor that is none of this list */
    public Page<T> page(EntityManager entities, PageRequest request) {
        var descending = request.sort != null && request.sort.startsWith("-");
        var key = key(request.sort, descending);
        var identity = conditions + parameters.toString() + key.field + descending;
        var where = new ArrayList<>(conditions);
        where.addAll(bounds);
        var values = new TreeMap<>(parameters);
        values.putAll(boundaries);
        if (request.cursor != null) {
            var after = Cursor.decode(identity, request.cursor, 3);
            if (!after.get(0).equals(request.day())) {
                throw Cursor.invalid();
            }
            where.add("(%1$s.%2$s, %1$s.id) %3$s (:afterKey, :afterId)".formatted(alias, key.field,
                    descending ? "<" : ">"));
            values.put("afterKey", key.parse(after.get(1)));
            values.put("afterId", key.id(after.get(2)));
        }
        var direction = descending ? " desc" : " asc";
        var query = entities.createQuery("select " + alias + " from " + type.getSimpleName() + " " + alias
                + (where.isEmpty() ? "" : " where " + String.join(" and ", where)) + " order by " + alias + "."
                + key.field
                + direction + ", " + alias + ".id" + direction, type);
        values.forEach(query::setParameter);
        var found = query.setMaxResults(request.limit() + 1).getResultList();
        if (found.size() <= request.limit()) {
            return new Page<>(found, null, cursor -> page(entities, request.from(cursor)));
        }
        var items = found.subList(0, request.limit());
        var last = items.get(items.size() - 1);
        var next = Cursor.encode(identity,
                List.of(request.day(), key.value.apply(last).toString(), last.id().toString()));
        return new Page<>(items, next, cursor -> page(entities, request.from(cursor)));
    }

    private Key<T> key(String sort, boolean descending) {
        var key = sort == null ? keys.values().iterator().next() : keys.get(descending ? sort.substring(1) : sort);
        if (key == null) {
            throw ProblemException
                    .invalid(List.of(Violation.ofParameter("sort", "sort", String.join(", ", keys.keySet()))));
        }
        return key;
    }

    private record Key<T>(String field, Class<?> type, Function<T, ? extends Comparable<?>> value) {

        /** A row may be older than the rules for new texts, so any text that the database can hold is accepted. */
        Object parse(String text) {
            if (type == LocalDate.class) {
                return Dates.parse(text).orElseThrow(Cursor::invalid);
            }
            try {
                if (type == Integer.class) {
                    return Integer.valueOf(text);
                }
            } catch (NumberFormatException tampered) {
                throw Cursor.invalid();
            }
            if (text.indexOf('\0') >= 0) {
                throw Cursor.invalid();
            }
            return text;
        }

        UUID id(String text) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException tampered) {
                throw Cursor.invalid();
            }
        }
    }
}
