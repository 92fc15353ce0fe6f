package cn.huaiyuan.groupschooling.staffing;

import static cn.huaiyuan.groupschooling.staffing.County.A;
import static cn.huaiyuan.groupschooling.staffing.County.B;
import static cn.huaiyuan.groupschooling.staffing.County.as;
import static cn.huaiyuan.groupschooling.staffing.Roster.TEACHERS;
import static cn.huaiyuan.groupschooling.staffing.Roster.registered;
import static cn.huaiyuan.groupschooling.staffing.Roster.staffNumber;
import static cn.huaiyuan.groupschooling.staffing.Roster.teacherAt;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where an identity number must not be, and where a name must not be. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class PrivacyTest {
    private static final String NAME = "独一无二的样例姓名";
    private static final String NEW_NAME = "独一无二的新样例姓名";

    @Inject
    DataSource dataSource;
    @ConfigProperty(name = "quarkus.log.file.path")
    String log;

    @BeforeEach
    void county() {
        County.ensure();
    }

    @Test
    void neitherNumberNorNameLeavesTheTeachersTable() throws SQLException, IOException {
        var body = teacherAt(A);
        var number = body.get("nationalId").toString();
        body.put("name", NAME);
        var staffNumber = registered(body);
        refuseInManyWays(body, staffNumber);
        body.put("name", NEW_NAME);
        var id = as("edu-bureau").header("If-Match", "\"1\"").body(body).put(TEACHERS + staffNumber).then()
                .statusCode(200).body(not(containsString(number))).extract().<String>path("id");
        var rotation = as("edu-bureau").header("Idempotency-Key", "privacy").body(County.state("teacher", staffNumber,
                "toUnit", B, "plannedFrom", "2026-09-01", "plannedTo", "2027-08-31", "mode", "FULL_TIME",
                "personnelRelationMoved", true)).post("/v1/rotations").then().statusCode(201).extract()
                .<String>path("id");
        as("edu-bureau").header("If-Match", "\"1\"").body(Map.of()).post("/v1/rotations/" + rotation + "/start").then()
                .statusCode(200);

        var events = StaffingEvents.awaited(event -> List.of(id, rotation).contains(event.key()), 5);
        events.forEach(event -> {
            assertHidden(number, event + new String(event.value(), StandardCharsets.UTF_8));
            event.headers().forEach(header -> assertHidden(number, new String(header.value(), StandardCharsets.UTF_8)));
        });
        for (var table : tables()) {
            var rows = rows(table);
            assertFalse(rows.contains(number), () -> "the number is in " + table);
            assertTrue(table.equals("teacher") || !rows.contains(NAME) && !rows.contains(NEW_NAME),
                    () -> "the name is in " + table);
        }
        assertHidden(number, Files.readString(Path.of(log)));
        assertHidden(number, as("edu-bureau").get("/v1/audit?aggregate=" + id).asString());
        assertHidden(number, as("system").get("/v1/changes?limit=500").asString());
    }

    @Test
    void theSameNumberIsFoundByItsIndexAlone() throws SQLException {
        var staffNumber = registered(teacherAt(A));

        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select octet_length(identity_cipher), "
                        + "octet_length(identity_index), identity_key from teacher where staff_number = ?")) {
            select.setString(1, staffNumber);
            try (var row = select.executeQuery()) {
                row.next();
                assertEquals(List.of(12 + 18 + 16, 32, "k1"),
                        List.of(row.getInt(1), row.getInt(2), row.getString(3)));
            }
        }
    }

    @Test
    void aNumberThatCannotBeReadIsMissedByNobodyAndGivenAgain() throws SQLException {
        var body = teacherAt(A);
        var path = TEACHERS + registered(body);
        var staffNumber = path.substring(TEACHERS.length());
        execute("update teacher set identity_cipher = set_byte(identity_cipher, 14, "
                + "get_byte(identity_cipher, 14) # 1) where staff_number = '" + staffNumber + "'");

        as("edu-bureau").get(path).then().statusCode(200).body("nationalId", nullValue()).body("gender",
                notNullValue());
        var ofOne = "items.find { it.staffNumber == '" + staffNumber + "' }";
        as("edu-bureau").get("/v1/teachers?limit=500&unit=" + A).then().statusCode(200)
                .body(ofOne + ".nationalId", nullValue()).body(ofOne + ".name", equalTo("样例教师"));
        as("edu-bureau").get("/v1/teachers?format=csv&unit=" + A).then().statusCode(200)
                .body(containsString(staffNumber));
        given().get("/q/health/well").then().body("checks.find { it.name == 'identity' }.status", equalTo("DOWN"))
                .body("checks.find { it.name == 'identity' }.data.unreadable", equalTo(1));

        var number = body.remove("nationalId");
        as("edu-bureau").header("If-Match", "\"1\"").body(body).put(path).then().statusCode(422)
                .body("violations.collect { it.pointer + ' ' + it.code }",
                        contains("/nationalId national-id.unreadable"));
        body.put("nationalId", number);
        as("edu-bureau").header("If-Match", "\"1\"").body(body).put(path).then().statusCode(200)
                .body("nationalId", startsWith("349999********"));
        as("edu-bureau").get(path).then().body("nationalId", startsWith("349999********"));
        given().get("/q/health/well").then().body("checks.find { it.name == 'identity' }.status", equalTo("UP"));
    }

    @Test
    void aNumberWithoutAnIndexIsInTheWayOfNoOtherChangeAndIsGivenAgain() throws SQLException {
        var body = teacherAt(A);
        var staffNumber = registered(body);
        var path = TEACHERS + staffNumber;
        execute("update teacher set identity_index = sha256('none'), identity_index_key = null where staff_number = '"
                + staffNumber + "'");
        given().get("/q/health/well").then().body("checks.find { it.name == 'identity' }.status", equalTo("DOWN"))
                .body("checks.find { it.name == 'identity' }.data.unindexed", equalTo(1));

        var number = body.remove("nationalId");
        body.put("name", "样例教师乙");
        as("edu-bureau").header("If-Match", "\"1\"").body(body).put(path).then().statusCode(200);
        body.put("nationalId", number);
        body.put("reason", "证件号码重新登记");
        as("edu-bureau").header("If-Match", "\"2\"").body(body).put(path).then().statusCode(200);
        as("edu-bureau").body(body).put(TEACHERS + "T-OTHER").then().statusCode(409).body("conflictsWith",
                equalTo(path));
        given().get("/q/health/well").then().body("checks.find { it.name == 'identity' }.status", equalTo("UP"));
    }

    @Test
    void anInstanceWhoseIndexKeyWasReplacedStoresNoNumberAndIsNotReady() throws SQLException {
        var body = teacherAt(A);
        var path = TEACHERS + registered(body);
        nameIndexKey("i1", "i2");
        try {
            as("edu-bureau").header("If-Match", "\"1\"").body(body).put(path).then().statusCode(503)
                    .body("code", equalTo("index-key-replaced")).header("Retry-After", notNullValue())
                    .body("detail", containsString("staffing.identity.index-key-id"));
            as("edu-bureau").body(teacherAt(A)).put(TEACHERS + staffNumber()).then().statusCode(503)
                    .body("code", equalTo("index-key-replaced"));
            given().get("/q/health/ready").then().statusCode(503)
                    .body("checks.find { it.name == 'identity-index-key' }.status", equalTo("DOWN"));
            as("edu-bureau").get(path).then().statusCode(200).body("nationalId", notNullValue());
            body.remove("nationalId");
            body.put("name", "样例教师乙");
            as("edu-bureau").header("If-Match", "\"1\"").body(body).put(path).then().statusCode(200);
        } finally {
            nameIndexKey("i2", "i1");
        }
        given().get("/q/health/ready").then().statusCode(200);
    }

    /** As if it were another key: rows that are there already are not held against it. */
    private void nameIndexKey(String from, String to) throws SQLException {
        execute("do $$ begin set local session_replication_role = replica; update identity_key set id = '" + to
                + "' where id = '" + from + "'; end $$");
    }

    private static void refuseInManyWays(Map<String, Object> body, String staffNumber) {
        as("edu-bureau").body(body).put(TEACHERS + staffNumber).then().statusCode(428);
        as("edu-bureau").body(body).put(TEACHERS + "T-OTHER").then().statusCode(409);
        as("edu-bureau").body(Map.of("nationalId", body.get("nationalId"), "name", 7)).put(TEACHERS + "T-OTHER").then()
                .statusCode(400).body(not(containsString(body.get("nationalId").toString())));
        as("edu-bureau").body("{\"nationalId\": \"" + body.get("nationalId") + "\", ").put(TEACHERS + "T-OTHER").then()
                .statusCode(400).body(not(containsString(body.get("nationalId").toString())));
    }

    private static void assertHidden(String number, String text) {
        assertFalse(text.contains(number), "the number is there");
        assertFalse(text.contains(NAME) || text.contains(NEW_NAME), "the name is there");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> tables() throws SQLException {
        return List.of(text("select string_agg(tablename, ',') from pg_tables where schemaname = 'public'").split(","));
    }

    private String rows(String table) throws SQLException {
        return "" + text("select string_agg(t::text, ' ') from \"" + table + "\" t");
    }

    private String text(String query) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
