package cn.huaiyuan.groupschooling.kit.idempotency;

import cn.huaiyuan.groupschooling.kit.KitConfig;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The table of answers by caller and key. */
@ApplicationScoped
class KeptAnswers {
    private static final String CLAIM = """
            insert into idempotency_key (actor, key, request_hash) values (?, ?, ?)
            on conflict (actor, key) do nothing""";
    private static final String READ = "select request_hash, status, headers, body from idempotency_key where actor = ? and key = ?";
    private static final String KEEP = "update idempotency_key set status = ?, headers = ?::json, body = ? where actor = ? and key = ?";
    /** A few at a time with every new key; no one waits for another's rows. */
    private static final String FORGET = """
            delete from idempotency_key where (actor, key) in (
                select actor, key from idempotency_key where created_at < now() - ? * interval '1 second'
                 limit 10 for update skip locked)""";

    @Inject
    DataSource dataSource;
    @Inject
    ObjectMapper json;
    @Inject
    KitConfig config;

    /** Empty where the key is new and now this call's; waits for another call that is at work with the same key. */
    Optional<Answer> claim(String actor, String key, String hash) throws SQLException, JsonProcessingException {
        try (var connection = dataSource.getConnection()) {
            forgetOld(connection);
            try (var insert = connection.prepareStatement(CLAIM)) {
                insert.setString(1, actor);
                insert.setString(2, key);
                insert.setString(3, hash);
                if (insert.executeUpdate() == 1) {
                    return Optional.empty();
                }
            }
            try (var select = connection.prepareStatement(READ)) {
                select.setString(1, actor);
                select.setString(2, key);
                try (var row = select.executeQuery()) {
                    row.next();
                    return Optional.of(new Answer(row.getString(1), row.getInt(2),
                            json.readValue(row.getString(3), new TypeReference<Map<String, String>>() {
                            }), row.getString(4)));
                }
            }
        }
    }

    void keep(String actor, String key, Answer answer) throws SQLException, JsonProcessingException {
        try (var connection = dataSource.getConnection(); var update = connection.prepareStatement(KEEP)) {
            update.setInt(1, answer.status());
            update.setString(2, json.writeValueAsString(answer.headers()));
            update.setString(3, answer.body());
            update.setString(4, actor);
            update.setString(5, key);
            update.executeUpdate();
        }
    }

    private void forgetOld(Connection connection) throws SQLException {
        try (var delete = connection.prepareStatement(FORGET)) {
            delete.setLong(1, config.idempotency().keep().toSeconds());
            delete.executeUpdate();
        }
    }

    record Answer(String requestHash, int status, Map<String, String> headers, String body) {
    }
}
