package cn.huaiyuan.groupschooling.staffing.rotation;

import cn.huaiyuan.groupschooling.kit.aggregate.Aggregate;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    private String voidedBecause;

    /**
     * FINISHED with a last day in the future goes on until then. CANCELLED was called off, either before it began or on its
     * last day. VOIDED was entered by mistake; treat it as nonexistent.
     */
    public enum Status {
        PLANNED, RUNNING, FINISHED, CANCELLED, VOIDED
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

    /** @throws IllegalStateException if it is not planned; here and below, the service checks this first */
    void start(LocalDate on) {
        from(Status.PLANNED);
        status = Status.RUNNING;
        startedOn = on;
    }

    /** @param on the last day at the destination */
    void finish(LocalDate on) {
        from(Status.RUNNING, Status.FINISHED);
        status = Status.FINISHED;
        endedOn = on;
    }

    /** Calls off a planned rotation. */
    void cancel() {
        from(Status.PLANNED);
        status = Status.CANCELLED;
    }

    /** Calls off a rotation that has begun. The days served until then may count. */
    void breakOff(LocalDate on) {
        from(Status.RUNNING, Status.FINISHED);
        status = Status.CANCELLED;
        endedOn = on;
    }

    /** Ends it with the employment that it needs; if it has ended already, on an earlier day. */
    void endWithEmployment(LocalDate lastDay) {
        from(Status.RUNNING, Status.FINISHED, Status.CANCELLED);
        status = status == Status.CANCELLED ? Status.CANCELLED : Status.FINISHED;
        endedOn = lastDay;
    }

    void makeVoid(String reason) {
        from(Status.PLANNED, Status.RUNNING, Status.FINISHED, Status.CANCELLED);
        status = Status.VOIDED;
        voidedBecause = reason;
    }

    /** Origins and destinations. */
    static Set<UUID> unitsOf(Collection<Rotation> rotations) {
        return rotations.stream().flatMap(rotation -> Stream.of(rotation.fromUnitId, rotation.toUnitId))
                .collect(Collectors.toSet());
    }

    boolean hasBegun() {
        return startedOn != null;
    }

    /** True if it can still end on another day. */
    boolean goesOnAfter(LocalDate day) {
        return status == Status.RUNNING || status == Status.FINISHED && endedOn.isAfter(day);
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

    /** The last day at the destination; null until it has ended, and if it never began. */
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

    /** Null unless it is voided. */
    public String voidedBecause() {
        return voidedBecause;
    }
}
