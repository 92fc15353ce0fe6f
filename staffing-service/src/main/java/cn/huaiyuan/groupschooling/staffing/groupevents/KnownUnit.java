package cn.huaiyuan.groupschooling.staffing.groupevents;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** A unit, as its last event told it. */
@Entity
public class KnownUnit {
    @Id
    private UUID id;
    private String unitCode;
    private String campusCode;
    private LocalDate openedOn;
    private LocalDate closedOn;
    private boolean voided;

    protected KnownUnit() {
    }

    KnownUnit(UUID id, String unitCode, String campusCode, LocalDate openedOn, LocalDate closedOn,
            boolean voided) {
        this.id = id;
        this.unitCode = unitCode;
        this.campusCode = campusCode;
        this.openedOn = openedOn;
        this.closedOn = closedOn;
        this.voided = voided;
    }

    public UUID id() {
        return id;
    }

    public String unitCode() {
        return unitCode;
    }

    public String campusCode() {
        return campusCode;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    public LocalDate closedOn() {
        return closedOn;
    }

    public boolean isVoided() {
        return voided;
    }
}
