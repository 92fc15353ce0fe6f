package cn.huaiyuan.groupschooling.staffing;

import static cn.huaiyuan.groupschooling.staffing.County.A;
import static cn.huaiyuan.groupschooling.staffing.County.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;

/** What the rules forbid, the database forbids too, whoever writes. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class ConstraintTest {
    @Inject
    DataSource dataSource;

    @BeforeEach
    void county() {
        County.ensure();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            employment_overlap       | teacher_employment values ('T', 'T', 'WORKER', true, null, 'NONE', '2020-01-01', '2020-01-01')
            honour_overlap           | teacher_honour values ('T', 'RISING_STAR', 'CITY', '2020-01-01', '2020-12-31', null), ('T', 'RISING_STAR', 'CITY', '2020-12-31', '2021-01-01', null)
            honour_term              | teacher_honour values ('T', 'RISING_STAR', 'CITY', '2020-01-01', null, null)
            leave_overlap            | teacher_leave values ('T', 'SICK', '2020-01-01', null), ('T', 'SICK', '2021-01-01', '2021-01-01')
            rotation_overlap         | rotation values ('R', 1, 'T', 'T', 'R', '2020-01-01', '2020-01-01', null, null, 'PLANNED', 'FULL_TIME', null, null, false, null), ('T', 1, 'T', 'T', 'R', '2020-01-01', '2020-01-01', null, null, 'PLANNED', 'FULL_TIME', null, null, false, null)
            rotation_one_running     | rotation values ('R', 1, 'T', 'T', 'R', '2020-01-01', '2020-01-01', '2020-01-01', null, 'RUNNING', 'FULL_TIME', null, null, false, null), ('T', 1, 'T', 'T', 'R', '2021-01-01', '2021-01-01', '2021-01-01', null, 'RUNNING', 'FULL_TIME', null, null, false, null)
            rotation_plan_order      | rotation values ('R', 1, 'T', 'T', 'R', '2020-01-02', '2020-01-01', '2020-01-01', '2020-01-01', 'FINISHED', 'FULL_TIME', null, null, false, null)
            rotation_status_dates    | rotation values ('R', 1, 'T', 'T', 'R', '2020-01-01', '2020-01-01', null, null, 'RUNNING', 'FULL_TIME', null, null, false, null)
            rotation_status_dates    | rotation values ('R', 1, 'T', 'T', 'R', '2020-01-01', '2020-01-01', null, null, 'LOST', 'FULL_TIME', null, null, false, null)
            rotation_circuit_lessons | rotation values ('R', 1, 'T', 'T', 'R', '2020-01-01', '2020-01-01', null, null, 'PLANNED', 'CIRCUIT', null, 2, false, null)
            rotation_lessons_part    | rotation values ('R', 1, 'T', 'T', 'R', '2020-01-01', '2020-01-01', null, null, 'PLANNED', 'CIRCUIT', 3, 2, false, null)
            rotation_status_dates    | rotation values ('R', 1, 'T', 'T', 'R', '2020-01-01', '2020-01-01', null, '2020-01-01', 'CANCELLED', 'FULL_TIME', null, null, false, null)
            rotation_void_reason     | rotation values ('R', 1, 'T', 'T', 'R', '2020-01-01', '2020-01-01', null, null, 'VOIDED', 'FULL_TIME', null, null, false, null)
            rotation_overlap         | rotation values ('R', 1, 'T', 'T', 'R', '2020-01-01', '2020-01-09', '2020-01-01', '2020-01-05', 'CANCELLED', 'FULL_TIME', null, null, false, null), ('T', 1, 'T', 'T', 'R', '2020-01-05', '2020-01-06', null, null, 'PLANNED', 'FULL_TIME', null, null, false, null)
            rotation_between_units   | rotation values ('R', 1, 'T', 'T', 'T', '2020-01-01', '2020-01-01', null, null, 'PLANNED', 'FULL_TIME', null, null, false, null)""")
    void holds(String constraint, String insert) throws SQLException {
        var teacher = as("edu-bureau").get(Roster.TEACHERS + Roster.registeredAt(A)).<String>path("id");
        var values = insert.replace("'T'", "'" + teacher + "'").replace("'R'", "'" + UUID.randomUUID() + "'");

        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            var refusal = assertThrows(PSQLException.class, () -> statement.execute("insert into " + values));
            assertEquals(constraint, refusal.getServerErrorMessage().getConstraint());
        }
    }
}
