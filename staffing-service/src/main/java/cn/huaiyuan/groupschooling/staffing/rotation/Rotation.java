package cn.huaiyuan.groupschooling.staffing.rotation;

import cn.huaiyuan.groupschooling.kit.journal.Aggregate;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A teacher's rotation from the home unit to another campus. */
@Entity
public class Rotation extends Aggregate {
    private UUID teacherId;
    private UUID fromUnitId;
    private UUID toUnitId;
    private LocalDate plannedFrom;
    private LocalDate plannedTo;
    private LocalDate startedOn;
    private LocalDate endedOn;
    @Enumerated(EnumType.STRING)
    private Status status;
    @Enumerated(EnumType.STRING)
    private Mode mode;
    private Integer lessonsAtDestination;
    private Integer lessonsTotal;
    private boolean personnelRelationMoved;
    private String document;

    public enum Status {
        PLANNED, RUNNING, FINISHED, CANCELLED
    }

    /** CIRCUIT is 走教: some lessons at the destination, the rest at home. */
    public enum Mode {
        FULL_TIME, CIRCUIT
    }

    protected Rotation() {
    }

    Rotation(UUID teacherId, UUID fromUnitId, UUID toUnitId, RotationPlan plan) {
        this.teacherId = teacherId;
        this.fromUnitId = fromUnitId;
        this.toUnitId = toUnitId;
        this.plannedFrom = plan.plannedFrom();
        this.plannedTo = plan.plannedTo();
        this.mode = plan.mode();
        this.lessonsAtDestination = plan.lessonsAtDestination();
        this.lessonsTotal = plan.lessonsTotal();
        this.personnelRelationMoved = plan.personnelRelationMoved();
        this.document = plan.document();
        this.status = Status.PLANNED;
    }

    /** @throws IllegalStateException where it is not planned; {@link RotationRules} tells beforehand, here and below */
    void start(LocalDate on) {
        from(Status.PLANNED);
        status = Status.RUNNING;
        startedOn = on;
    }

    /** @param on the last day at the destination */
    void finish(LocalDate on) {
        from(Status.RUNNING);
        status = Status.FINISHED;
        endedOn = on;
    }

    void cancel() {
        from(Status.PLANNED, Status.RUNNING);
        status = Status.CANCELLED;
    }

    private void from(Status... allowed) {
        if (!List.of(allowed).contains(status)) {
            throw new IllegalStateException("rotation " + id() + " is " + status);
        }
    }

    public UUID teacherId() {
        return teacherId;
    }

    public UUID fromUnitId() {
        return fromUnitId;
    }

    public UUID toUnitId() {
        return toUnitId;
    }

    public LocalDate plannedFrom() {
        return plannedFrom;
    }

    public LocalDate plannedTo() {
        return plannedTo;
    }

    public LocalDate startedOn() {
        return startedOn;
    }

    /** The last day at the destination; null until it is finished. */
    public LocalDate endedOn() {
        return endedOn;
    }

    public Status status() {
        return status;
    }

    public Mode mode() {
        return mode;
    }

    /** Weekly lessons at the destination. */
    public Integer lessonsAtDestination() {
        return lessonsAtDestination;
    }

    /** Weekly lessons in all. */
    public Integer lessonsTotal() {
        return lessonsTotal;
    }

    public boolean personnelRelationMoved() {
        return personnelRelationMoved;
    }

    public String document() {
        return document;
    }
}
