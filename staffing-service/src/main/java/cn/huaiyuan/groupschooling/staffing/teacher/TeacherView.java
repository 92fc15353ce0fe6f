package cn.huaiyuan.groupschooling.staffing.teacher;

import cn.huaiyuan.groupschooling.staffing.identity.IdentityNumber;
import cn.huaiyuan.groupschooling.staffing.unit.Unit;
import cn.huaiyuan.groupschooling.staffing.unit.UnitRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A teacher as callers see it.
 *
 * @param nationalId masked: six digits, eight stars, four characters; null if the stored number cannot be read
 * @param homeUnit   the unit that the teacher belongs to on that day; null if the teacher is not employed then
 */
@Schema(name = "Teacher")
record TeacherView(UUID id, @Schema(examples = "T000123") String staffNumber, String name,
        @Schema(description = "Masked; null if the stored number cannot be read", examples = "349999********0016") String nationalId,
        @Schema(description = "GB/T 2261.1", examples = "1") String gender, LocalDate asOf, UnitRef homeUnit,
        List<EmploymentView> employments, List<Honour> honours, List<Leave> leaves) {

    /** @param career as much of it as the caller may see */
    static TeacherView of(Teacher teacher, Optional<IdentityNumber> number, Career career, LocalDate asOf,
            Map<UUID, Unit> units) {
        return new TeacherView(teacher.id(), teacher.staffNumber(), teacher.name(),
                number.map(IdentityNumber::masked).orElse(null), teacher.gender(), asOf,
                career.homeOn(asOf).map(unit -> UnitRef.of(unit, units)).orElse(null),
                career.employments().stream().map(employment -> EmploymentView.of(employment, units)).toList(),
                career.honours(), career.leaves());
    }

    /** Those of its units that have ended. They change the answer without a new version of the teacher. */
    String endedUnits() {
        return UnitRef.ended(employments.stream().map(EmploymentView::unit));
    }

    @Schema(name = "Employment")
    record EmploymentView(UnitRef unit, Employment.Category category, boolean onEstablishment, Integer contractMonths,
            Employment.Rank rank, LocalDate validFrom, LocalDate validTo) {

        static EmploymentView of(Employment e, Map<UUID, Unit> units) {
            return new EmploymentView(UnitRef.of(e.unitId(), units), e.category(), e.onEstablishment(),
                    e.contractMonths(), e.rank(), e.validFrom(), e.validTo());
        }
    }
}
