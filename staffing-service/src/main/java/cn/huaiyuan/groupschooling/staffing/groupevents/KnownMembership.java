package cn.huaiyuan.groupschooling.staffing.groupevents;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** A unit's membership of a group, as its last event told it. */
@Entity
public class KnownMembership {
    @Id
    private UUID id;
    private UUID groupId;
    private UUID unitId;
    private boolean main;
    private boolean voided;
    private LocalDate validFrom;
    private LocalDate validTo;

    protected KnownMembership() {
    }

    /** @param main false for a membership beside another one (榴城, 荆山) */
    KnownMembership(UUID id, UUID groupId, UUID unitId, boolean main, boolean voided, LocalDate validFrom,
            LocalDate validTo) {
        this.id = id;
        this.groupId = groupId;
        this.unitId = unitId;
        this.main = main;
        this.voided = voided;
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    UUID id() {
        return id;
    }

    UUID groupId() {
        return groupId;
    }

    UUID unitId() {
        return unitId;
    }

    boolean isMain() {
        return main;
    }

    boolean isVoided() {
        return voided;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }
}
