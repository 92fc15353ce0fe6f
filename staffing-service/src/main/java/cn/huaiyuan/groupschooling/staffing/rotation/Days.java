package cn.huaiyuan.groupschooling.staffing.rotation;

import java.time.LocalDate;

/** Days from one to another, both inclusive. */
record Days(LocalDate from, LocalDate to) {
    private static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

    boolean overlaps(Days other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /** The days that a rotation takes: the real ones as far as they are known, otherwise the planned ones. The database computes the same. */
    static Days of(Rotation rotation) {
        return new Days(rotation.startedOn() == null ? rotation.plannedFrom() : rotation.startedOn(),
                rotation.endedOn() == null ? rotation.plannedTo() : rotation.endedOn());
    }

    /** The days on which the teacher's home must fit. The end of a rotation that goes on after its plan is not known. */
    static Days of(Rotation rotation, LocalDate today) {
        var days = of(rotation);
        return rotation.status() == Rotation.Status.RUNNING && days.to.isBefore(today)
                ? new Days(days.from, NO_END)
                : days;
    }
}
