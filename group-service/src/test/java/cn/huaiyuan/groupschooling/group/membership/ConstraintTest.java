package cn.huaiyuan.groupschooling.group.membership;

import static cn.huaiyuan.groupschooling.group.County.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.huaiyuan.groupschooling.group.County;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/** What the rules refuse the database forbids as well, whoever writes. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class ConstraintTest {
    private static final String MEMBERSHIP = """
            insert into membership (id, version, group_id, unit_id, role, is_primary, valid_from, valid_to, reason, status,
                                    voided_because)
            values (gen_random_uuid(), 1, ?, ?, ?, ?, ?, ?, 'JOINED', ?, ?)""";

    @Inject
    DataSource dataSource;

    private UUID group;
    private UUID otherGroup;
    private UUID unit;
    private UUID otherUnit;

    @BeforeEach
    void oneHeadquartersThroughout2025() throws SQLException {
        group = id(County.foundGroup(number()).extract().path("id"));
        otherGroup = id(County.foundGroup(number()).extract().path("id"));
        unit = id(County.registerUnit(number()).extract().path("id"));
        otherUnit = id(County.registerUnit(number()).extract().path("id"));
        insert(group, unit, "HQ", true, "2025-01-01", "2025-12-31", "ACTIVE");
    }

    @Test
    void forbidsWhatOverlaps() {
        refused("membership_unit_once", group, unit, "MEMBER", false, "2025-12-31", null);
        refused("membership_primary_once", otherGroup, unit, "MEMBER", true, "2024-12-01", "2025-01-01");
        refused("membership_hq_once", group, otherUnit, "HQ", true, "2025-06-01", "2025-06-30");
    }

    @Test
    void forbidsWhatLeavesTheLifeOfGroupOrUnit() {
        refused("membership_within_group_life", group, otherUnit, "MEMBER", true, "2024-02-19", null);
        refused("membership_within_unit_life", group, UUID.randomUUID(), "MEMBER", true, "2026-01-01", null);
    }

    @Test
    void lets() throws SQLException {
        insert(group, unit, "HQ", true, "2026-01-01", null, "ACTIVE");
        insert(group, unit, "HQ", true, "2025-01-01", null, "VOIDED");
        insert(otherGroup, unit, "HQ", false, "2025-01-01", null, "ACTIVE");
    }

    private void refused(String constraint, UUID inGroup, UUID ofUnit, String role, boolean primary, String from,
            String to) {
        var refusal = assertThrows(PSQLException.class,
                () -> insert(inGroup, ofUnit, role, primary, from, to, "ACTIVE"));
        assertEquals(constraint, refusal.getServerErrorMessage().getConstraint());
    }

    private void insert(UUID inGroup, UUID ofUnit, String role, boolean primary, String from, String to,
            String status) throws SQLException {
        try (var connection = dataSource.getConnection(); var insert = connection.prepareStatement(MEMBERSHIP)) {
            insert.setObject(1, inGroup);
            insert.setObject(2, ofUnit);
            insert.setString(3, role);
            insert.setBoolean(4, primary);
            insert.setObject(5, LocalDate.parse(from));
            insert.setObject(6, to == null ? null : LocalDate.parse(to));
            insert.setString(7, status);
            insert.setString(8, status.equals("VOIDED") ? "slip" : null);
            insert.executeUpdate();
        }
    }

    private static UUID id(String text) {
        return UUID.fromString(text);
    }
}
