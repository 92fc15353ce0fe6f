package cn.huaiyuan.groupschooling.kit.idempotency;

import cn.huaiyuan.groupschooling.kit.KitConfig;
import cn.huaiyuan.groupschooling.kit.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Stored answers by caller and key. */
@ApplicationScoped
class KeptAnswers {
    private static final String CLAIM = """
            insert into idempotency_key (actor, key, request_hash) values (?, ?, ?)
            on conflict (actor, key) do nothing""";
    private static final String READ = "select request_hash, status, headers, body from idempotency_key where actor = ? and key = ?";
    private static final String KEEP = "update idempotency_key set status = ?, headers = ?::json, body = ? where actor = ? and key = ?";
    /** Deletes a few old ones with every new key; locked rows are skipped. */
    private static final String FORGET = """
            delete from idempotency_key where (actor, key) in (
                select actor, key from idempotency_key where created_at < now() - ? * interval '1 second'
                 limit 10 for update skip locked)""";

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {
    };

    @Inject
    DataSource dataSource;
    @Inject
    ObjectMapper json;
    @Inject
    KitConfig config;

    /** Empty if the key is new and now belongs to this call. Waits for another call that is running with the same key. */
    Optional<Answer> claim(String actor, String key, String hash) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            Sql.update(connection, FORGET, config.idempotency().keep().toSeconds());
            return Sql.update(connection, CLAIM, actor, key, hash) == 1
                    ? Optional.empty()
                    : Sql.first(connection, READ, this::read, actor, key);
        }
    }

    private Answer read(ResultSet row) throws SQLException {
        try {
            return new Answer(row.getString(1), row.getInt(2), json.readValue(row.getString(3), HEADERS),
                    row.getString(4));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the headers of an answer cannot be read", e);
        }
    }

    void keep(String actor, String key, Answer answer) throws SQLException, JsonProcessingException {
        try (var connection = dataSource.getConnection()) {
            Sql.update(connection, KEEP, answer.status(), json.writeValueAsString(answer.headers()), answer.body(),
                    actor,
                    key);
        }
    }

    record Answer(String requestHash, int status, Map<String, String> headers, String body) {
    }
}
