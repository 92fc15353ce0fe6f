package cn.huaiyuan.groupschooling.kit.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** The files of jobs in the database, in parts, so that no process has to hold one as a whole. */
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
        try (var in = Files.newInputStream(file);
                var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(STORE)) {
            var place = 0;
            for (var part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
                insert.setObject(1, job);
                insert.setInt(2, place++);
                insert.setBytes(3, part);
                insert.executeUpdate();
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the file of import " + job + " cannot be stored", e);
        }
    }

    /** Copies the job's file to where the path says. */
    void fetch(UUID job, Path to) throws IOException {
        try (var out = Files.newOutputStream(to);
                var connection = dataSource.getConnection();
                var select = connection.prepareStatement(FETCH)) {
            for (var place = 0;; place++) {
                select.setObject(1, job);
                select.setInt(2, place);
                try (var row = select.executeQuery()) {
                    if (!row.next()) {
                        return;
                    }
                    out.write(row.getBytes(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the file of import " + job + " cannot be fetched", e);
        }
    }

    /** Once the job is over. */
    void forget(UUID job) {
        try (var connection = dataSource.getConnection(); var delete = connection.prepareStatement(FORGET)) {
            delete.setObject(1, job);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the file of import " + job + " cannot be removed", e);
        }
    }
}
