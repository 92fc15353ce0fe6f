package cn.huaiyuan.groupschooling.evaluation.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The day as of which all stored verdicts stand. Plain JDBC: it is read with every event and every answer, and a native
 * query of Hibernate costs more than judging a group.
 */
@ApplicationScoped
class JudgedDay {
    @Inject
    DataSource dataSource;

    /** Empty before the first judgement. */
    Optional<LocalDate> get() {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select as_of from judged_day");
                var row = statement.executeQuery()) {
            return row.next() ? Optional.of(row.getObject(1, LocalDate.class)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("the judged day cannot be read", e);
        }
    }

    void set(LocalDate day) {
        try (var connection = dataSource.getConnection(); var statement = connection.prepareStatement("""
                insert into judged_day (as_of) values (?) on conflict (one) do update set as_of = excluded.as_of""")) {
            statement.setObject(1, day);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the judged day cannot be kept", e);
        }
    }
}
