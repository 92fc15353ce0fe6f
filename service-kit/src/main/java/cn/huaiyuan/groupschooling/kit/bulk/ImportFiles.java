package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** The files of jobs, stored in the database in parts, so that no process has to hold a whole file. */
@ApplicationScoped
class ImportFiles {
    private static final int PART = 1024 * 1024;
    private static final String STORE = "insert into import_part (job_id, place, content) values (?, ?, ?)";
    private static final String FETCH = "select content from import_part where job_id = ? and place = ?";
    private static final String FORGET = "delete from import_part where job_id = ?";

    @Inject
    DataSource dataSource;

    /** Within the transaction of the job's submission. */
    void store(UUID job, Path file) {
        try (var in = Files.newInputStream(file); var connection = dataSource.getConnection()) {
            var place = 0;
            for (var part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
                Sql.update(connection, STORE, job, place++, part);
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the file of import " + job + " cannot be stored", e);
        }
    }

    void fetch(UUID job, Path to) throws IOException {
        try (var out = Files.newOutputStream(to); var connection = dataSource.getConnection()) {
            for (var place = 0;; place++) {
                var part = Sql.first(connection, FETCH, row -> row.getBytes(1), job, place);
                if (part.isEmpty()) {
                    return;
                }
                out.write(part.get());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the file of import " + job + " cannot be fetched", e);
        }
    }

    /** For a job that is over. */
    void forget(UUID job) {
        try (var connection = dataSource.getConnection()) {
            Sql.update(connection, FORGET, job);
        } catch (SQLException e) {
            throw new IllegalStateException("the file of import " + job + " cannot be removed", e);
        }
    }
}
