package cn.huaiyuan.groupschooling.evaluation.projection;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolYear;
import cn.huaiyuan.groupschooling.evaluation.rotation.Restatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Keeps what was entered about a snapshot after its freeze day (D-35). It is told from the states of one fact, in the order of
 * its versions, so neither repeated events nor the order of different facts change it.
 */
@ApplicationScoped
public class RestatementStore {
    private static final String SAVE = """
            insert into restatement (fact_id, school_year, about, first_day, last_day) values (?, ?, ?, ?, ?)
            on conflict (fact_id, school_year) do update
                set about = array(select distinct unnest(restatement.about || excluded.about)),
                    first_day = least(restatement.first_day, excluded.first_day),
                    last_day = greatest(restatement.last_day, excluded.last_day)""";
    private static final String ABOUT = """
            select fact_id, school_year, about, first_day, last_day from restatement where about && ?""";

    @Inject
    DataSource dataSource;

    public void save(List<Restatement> restatements) {
        if (restatements.isEmpty()) {
            return;
        }
        try (var connection = dataSource.getConnection(); var statement = connection.prepareStatement(SAVE)) {
            for (var one : restatements) {
                statement.setObject(1, one.factId());
                statement.setString(2, one.year().toString());
                statement.setArray(3, FactStore.array(connection, one.about()));
                statement.setObject(4, one.firstDay());
                statement.setObject(5, one.lastDay());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("restatements cannot be kept", e);
        }
    }

    /** Those about at least one of the groups, units and schools. */
    public List<Restatement> about(Collection<UUID> ids) {
        try (var connection = dataSource.getConnection(); var statement = connection.prepareStatement(ABOUT)) {
            statement.setArray(1, FactStore.array(connection, ids));
            var found = new ArrayList<Restatement>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new Restatement(row.getObject(1, UUID.class), SchoolYear.parse(row.getString(2)),
                            Set.of((UUID[]) row.getArray(3).getArray()), row.getObject(4, LocalDate.class),
                            row.getObject(5, LocalDate.class)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("restatements cannot be read", e);
        }
    }
}
