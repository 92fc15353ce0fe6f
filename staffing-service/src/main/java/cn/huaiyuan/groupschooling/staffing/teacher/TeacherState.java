package cn.huaiyuan.groupschooling.staffing.teacher;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The state that teacher events carry: no name, no identity number, no reason of a leave. */
record TeacherState(UUID id, String staffNumber, List<EmploymentState> employments, List<HonourState> honours,
        List<LeaveState> leaves) {

    static TeacherState of(Teacher teacher) {
        var career = teacher.career();
        return new TeacherState(teacher.id(), teacher.staffNumber(),
                career.employments().stream().map(EmploymentState::of).toList(),
                career.honours().stream().map(HonourState::of).toList(),
                career.leaves().stream().map(LeaveState::of).toList());
    }

    record EmploymentState(UUID unitId, Employment.Category category, boolean onEstablishment, Integer contractMonths,
            Employment.Rank rank, LocalDate validFrom, LocalDate validTo) {

        static EmploymentState of(Employment e) {
            return new EmploymentState(e.unitId(), e.category(), e.onEstablishment(), e.contractMonths(), e.rank(),
                    e.validFrom(), e.validTo());
        }
    }

    record HonourState(Honour.Kind kind, Honour.Level level, LocalDate validFrom, LocalDate validTo, String document) {

        static HonourState of(Honour h) {
            return new HonourState(h.kind(), h.level(), h.validFrom(), h.validTo(), h.document());
        }
    }

    /** Why somebody is away is nobody else's matter, sickness and maternity least of all; a secondment (借调) is. */
    record LeaveState(Kind kind, LocalDate validFrom, LocalDate validTo) {

        enum Kind {
            ABSENCE, SECONDMENT
        }

        static LeaveState of(Leave l) {
            return new LeaveState(l.kind() == Leave.Kind.SECONDMENT ? Kind.SECONDMENT : Kind.ABSENCE, l.validFrom(),
                    l.validTo());
        }
    }
}
