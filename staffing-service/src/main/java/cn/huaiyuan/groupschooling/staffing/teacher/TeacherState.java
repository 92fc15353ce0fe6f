package cn.huaiyuan.groupschooling.staffing.teacher;

import cn.huaiyuan.groupschooling.kit.aggregate.Noun;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The state that events of teachers carry: no name, no identity number, no reason for a leave. */
record TeacherState(UUID id, String staffNumber, List<Employment> employments, List<Honour> honours,
        List<LeaveState> leaves) {
    static final Noun<Teacher> NOUN = new Noun<>("teacher", TeacherState::of);

    static TeacherState of(Teacher teacher) {
        var career = teacher.career();
        return new TeacherState(teacher.id(), teacher.staffNumber(), career.employments(), career.honours(),
                career.leaves().stream().map(LeaveState::of).toList());
    }

    /** Other services need not know why somebody is away (sickness, maternity), unless it is a secondment (借调). */
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
