package cn.huaiyuan.groupschooling.group.designation;

import cn.huaiyuan.groupschooling.kit.aggregate.Noun;
import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The state that events of designations carry.
 *
 * @param schoolId null if it is that of a unit
 * @param unitId   null if it is that of a school with all its units
 */
record DesignationState(UUID id, UUID schoolId, UUID unitId, String document, LocalDate validFrom, LocalDate validTo,
        Status status) {
    static final Noun<Designation> NOUN = new Noun<>("designation", DesignationState::of);

    static DesignationState of(Designation designation) {
        return new DesignationState(designation.id(),
                designation.school() == null ? null : designation.school().id(),
                designation.unit() == null ? null : designation.unit().id(), designation.document(),
                designation.period().from(), designation.period().to(), designation.status());
    }
}
