package cn.huaiyuan.groupschooling.evaluation.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Keeps the last state of each aggregate and finds those that name a group, a unit or a teacher. */
@ApplicationScoped
public class FactStore {
    private static final String SAVE = """
            insert into fact (kind, id, refs, state) values (?, ?, ?, ?::jsonb)
            on conflict (kind, id) do update
                set refs = excluded.refs, state = excluded.state, revision = excluded.revision""";

    private final DataSource dataSource;
    private final ObjectMapper json;
    private final KnownFacts known = new KnownFacts();

    @Inject
    FactStore(DataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json.copy().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
                .registerModule(new SchoolYearModule());
    }

    /** The fact that a state tells. Throws where it lacks what the rules need, so that the event becomes a dead letter. */
    public <T> T read(Kind<T> kind, JsonNode state) {
        try {
            return json.treeToValue(state, kind.type());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no " + kind.noun() + ": " + e.getOriginalMessage(), e);
        }
    }

    public <T> void save(Kind<T> kind, UUID id, T fact, JsonNode state) {
        execute(SAVE, statement -> {
            statement.setString(1, kind.noun());
            statement.setObject(2, id);
            statement.setArray(3, array(statement.getConnection(), kind.refs().apply(fact)));
            statement.setString(4, state.toString());
            return statement.executeUpdate();
        });
    }

    public <T> List<T> all(Kind<T> kind) {
        return list(kind, "kind = ?", statement -> statement.setString(1, kind.noun()));
    }

    public <T> List<T> byId(Kind<T> kind, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list(kind, "kind = ? and id = any (?)", statement -> {
            statement.setString(1, kind.noun());
            statement.setArray(2, array(statement.getConnection(), ids));
        });
    }

    /** Those that name at least one of the ids. */
    public <T> List<T> naming(Kind<T> kind, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list(kind, "refs && ? and kind = ?", statement -> {
            statement.setArray(1, array(statement.getConnection(), ids));
            statement.setString(2, kind.noun());
        });
    }

    /** A group's id by its code or by the id itself. */
    public Optional<GroupName> group(String idOrCode) {
        return execute("""
                select id, state ->> 'groupCode' from fact
                 where kind = 'group' and (state ->> 'groupCode' = ? or id::text = lower(?))""", statement -> {
            statement.setString(1, idOrCode);
            statement.setString(2, idOrCode);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new GroupName(row.getObject(1, UUID.class), row.getString(2)))
                        : Optional.empty();
            }
        });
    }

    /** The ids of the groups of these codes. */
    public List<UUID> groupIds(Set<String> codes) {
        return codes.stream().map(this::group).flatMap(Optional::stream).map(GroupName::id).toList();
    }

    /** One writer at a time: two that do not see each other's facts would both store a stale verdict. */
    public void lockForWriting() {
        execute("select pg_advisory_xact_lock(hashtext('evaluation-facts'))", PreparedStatement::execute);
    }

    <T> List<T> list(Kind<T> kind, String condition, Binding binding) {
        var revisions = execute("select id, revision from fact where " + condition, statement -> {
            binding.bind(statement);
            var found = new LinkedHashMap<UUID, Long>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.put(row.getObject(1, UUID.class), row.getLong(2));
                }
            }
            return found;
        });
        var facts = known.facts(kind, revisions);
        var unread = revisions.keySet().stream().filter(id -> !facts.containsKey(id)).toList();
        if (!unread.isEmpty()) {
            facts.putAll(read(kind, unread));
        }
        return List.copyOf(facts.values());
    }

    private <T> Map<UUID, T> read(Kind<T> kind, List<UUID> ids) {
        return execute("select id, revision, state from fact where kind = ? and id = any (?)", statement -> {
            statement.setString(1, kind.noun());
            statement.setArray(2, array(statement.getConnection(), ids));
            var facts = new HashMap<UUID, T>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var id = row.getObject(1, UUID.class);
                    var fact = json.readValue(row.getString(3), kind.type());
                    facts.put(id, fact);
                    known.learn(kind, id, row.getLong(2), fact);
                }
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a stored " + kind.noun() + " cannot be read", e);
            }
            return facts;
        });
    }

    private <R> R execute(String sql, Work<R> work) {
        try (var connection = dataSource.getConnection(); var statement = connection.prepareStatement(sql)) {
            return work.run(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the facts cannot be reached", e);
        }
    }

    static Array array(Connection connection, Collection<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", Arrays.copyOf(ids.toArray(), ids.size()));
    }

    /** @param code the group's natural key */
    public record GroupName(UUID id, String code) {
    }

    interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private interface Work<R> {
        R run(PreparedStatement statement) throws SQLException;
    }
}
