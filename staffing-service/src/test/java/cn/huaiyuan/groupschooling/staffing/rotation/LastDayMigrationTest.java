package cn.huaiyuan.groupschooling.staffing.rotation;

import static cn.huaiyuan.groupschooling.staffing.County.A;
import static cn.huaiyuan.groupschooling.staffing.County.B;
import static cn.huaiyuan.groupschooling.staffing.County.as;
import static cn.huaiyuan.groupschooling.staffing.Roster.registeredAt;
import static cn.huaiyuan.groupschooling.staffing.rotation.Plans.ROTATIONS;
import static cn.huaiyuan.groupschooling.staffing.rotation.Plans.plan;
import static cn.huaiyuan.groupschooling.staffing.rotation.Plans.step;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import cn.huaiyuan.groupschooling.staffing.County;
import cn.huaiyuan.groupschooling.staffing.StaffingEvents;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rotations that were called off before a last day was recorded get it from the journal, with an event. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class LastDayMigrationTest {
    @Inject
    DataSource dataSource;

    @BeforeEach
    void county() {
        County.ensure();
    }

    @Test
    void endsWhatWasCalledOffWhileItRan() throws Exception {
        var alone = calledOffAsBefore(registeredAt(A));
        var teacher = registeredAt(A);
        var overlapped = calledOffAsBefore(teacher);
        Plans.registered(plan(teacher, B, "2026-09-15", "2027-08-31"));

        migrate();
        migrate();

        as("edu-bureau").get(ROTATIONS + alone).then().body("endedOn", equalTo("2026-11-24")).header("ETag",
                equalTo("\"4\""));
        as("edu-bureau").get(ROTATIONS + overlapped).then().body("endedOn", nullValue()).header("ETag",
                equalTo("\"3\""));
        var event = StaffingEvents.data(StaffingEvents.of(alone, 4).get(3));
        assertEquals("2026-11-24", event.at("/state/endedOn").textValue());
        assertEquals("CANCELLED", event.at("/previous/status").textValue());
        assertEquals(4, event.get("version").intValue());
    }

    /** As it stood in the database and the journal before. */
    private String calledOffAsBefore(String teacher) throws Exception {
        var rotation = Plans.registered(plan(teacher, B, "2026-09-01", "2027-08-31"));
        step(rotation, "start", 1, Map.of("on", "2026-09-01")).statusCode(200);
        step(rotation, "cancel", 2, Map.of("reason", "家庭原因")).statusCode(200);
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            statement.execute("update rotation set ended_on = null where id = '" + rotation + "'");
            statement.execute("update journal set data = jsonb_set(data::jsonb, '{state,endedOn}', 'null')::json "
                    + "where version = 3 and aggregate_id = '" + rotation + "'");
        }
        return rotation;
    }

    private void migrate() throws Exception {
        var file = "/db/migration/V20261128.61__last_day_of_broken_off_rotations.sql";
        try (var sql = getClass().getResourceAsStream(file);
                var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
