package cn.huaiyuan.groupschooling.group.transition;

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
class ApplicationConstraintTest {
    private static final String APPLICATION = """
            insert into tier_application (id, version, group_id, tier, governance, valid_from, applied_on, applicant,
                                          document, status, decided_on, decision_document, decision_reason)
            values (gen_random_uuid(), 1, ?, 'TIGHT', ?, '2026-09-01', '2026-05-06', 'GROUP_HQ', 'd', ?, ?, ?, ?)""";

    @Inject
    DataSource dataSource;

    private UUID group;

    @BeforeEach
    void anOpenApplication() throws SQLException {
        group = UUID.fromString(County.foundGroup(number()).extract().path("id"));
        insert("TEAM_MANAGEMENT", "SUBMITTED", null, null, null);
    }

    @Test
    void forbidsASecondOpenOne() {
        refused("tier_application_open_once", "TEAM_MANAGEMENT", "SUBMITTED", null, null, null);
    }

    @Test
    void forbidsEndsThatSayTooLittle() {
        refused("tier_application_ends_once", "TEAM_MANAGEMENT", "WITHDRAWN", null, null, "why");
        refused("tier_application_ends_once", "TEAM_MANAGEMENT", "SUBMITTED", "2026-05-07", null, null);
        refused("tier_application_decision_documented", "TEAM_MANAGEMENT", "APPROVED", "2026-05-07", null, "why");
        refused("tier_application_end_explained", "TEAM_MANAGEMENT", "REJECTED", "2026-05-07", "d", null);
        refused("tier_application_decided_after_applied", "TEAM_MANAGEMENT", "APPROVED", "2026-05-05", "d", null);
    }

    @Test
    void forbidsAGovernanceThatDoesNotFit() {
        refused("tier_application_governance", "AGREEMENT", "APPROVED", "2026-05-07", "d", null);
    }

    @Test
    void lets() throws SQLException {
        insert("SINGLE_LEGAL_PERSON", "APPROVED", "2026-05-06", "d", null);
        insert("TEAM_MANAGEMENT", "REJECTED", "2026-05-06", "d", "why");
        insert("TEAM_MANAGEMENT", "WITHDRAWN", "2026-05-06", null, "why");
    }

    private void refused(String constraint, String governance, String status, String decidedOn, String document,
            String reason) {
        var refusal = assertThrows(PSQLException.class,
                () -> insert(governance, status, decidedOn, document, reason));
        assertEquals(constraint, refusal.getServerErrorMessage().getConstraint());
    }

    private void insert(String governance, String status, String decidedOn, String document, String reason)
            throws SQLException {
        try (var connection = dataSource.getConnection(); var insert = connection.prepareStatement(APPLICATION)) {
            insert.setObject(1, group);
            insert.setString(2, governance);
            insert.setString(3, status);
            insert.setObject(4, decidedOn == null ? null : LocalDate.parse(decidedOn));
            insert.setString(5, document);
            insert.setString(6, reason);
            insert.executeUpdate();
        }
    }
}
