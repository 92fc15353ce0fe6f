package cn.huaiyuan.groupschooling.staffing.rotation;

import cn.huaiyuan.groupschooling.kit.calendar.Today;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.staffing.teacher.Teacher;
import cn.huaiyuan.groupschooling.staffing.teacher.TeacherReaders;
import cn.huaiyuan.groupschooling.staffing.teacher.Teachers;
import cn.huaiyuan.groupschooling.staffing.unit.Reach;
import cn.huaiyuan.groupschooling.staffing.unit.Reaches;
import cn.huaiyuan.groupschooling.staffing.unit.Unit;
import cn.huaiyuan.groupschooling.staffing.unit.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads rotations. Headquarters and member units see those that leave or reach one of their units. */
@ApplicationScoped
class RotationQueries {
    @Inject
    Rotations rotations;
    @Inject
    Teachers teachers;
    @Inject
    Units units;
    @Inject
    Reaches reaches;
    @Inject
    Today today;

    Rotation get(UUID id) {
        return rotations.findByIdOptional(id).filter(found -> RotationService.touches(found, reach()))
                .orElseThrow(() -> ProblemException.notFound("rotation"));
    }

    /**
     * @param schoolYear {@code 2026-2027}, 1 September to 31 August: the year in which it begins
     * @param history    true for voided ones too
     */
    Page<RotationView> list(String teacher, String unit, String group, String schoolYear, Rotation.Status status,
            boolean history, PageRequest page) {
        var year = Optional.ofNullable(schoolYear).map(RotationQueries::firstYear);
        var ofTeacher = Optional.ofNullable(teacher).flatMap(teachers::seek).map(Teacher::id).orElse(null);
        var ofUnit = Optional.ofNullable(unit).flatMap(units::find).map(Unit::id).orElse(null);
        if (teacher != null && ofTeacher == null || unit != null && ofUnit == null) {
            return Page.whole(List.of());
        }
        var filter = new Rotations.Filter(ofTeacher, ofUnit, group, year.map(y -> LocalDate.of(y, 9, 1)).orElse(null),
                year.map(y -> LocalDate.of(y + 1, 8, 31)).orElse(null), status,
                history || status == Rotation.Status.VOIDED);
        return rotations.list(filter, reach(), page).mapAll(this::views);
    }

    RotationView view(Rotation rotation) {
        return views(List.of(rotation)).get(0);
    }

    private List<RotationView> views(List<Rotation> found) {
        var staffNumbers = teachers
                .staffNumbers(found.stream().map(Rotation::teacherId).collect(Collectors.toSet()));
        var known = units.byId(Rotation.unitsOf(found));
        return found.stream().map(rotation -> RotationView.of(rotation, staffNumbers, known)).toList();
    }

    private Reach reach() {
        return reaches.on(today.date(), TeacherReaders.OF_THE_COUNTY);
    }

    private static int firstYear(String schoolYear) {
        if (schoolYear.matches("[12][0-9]{3}-[12][0-9]{3}")) {
            int first = Integer.parseInt(schoolYear.substring(0, 4));
            if (Integer.parseInt(schoolYear.substring(5)) == first + 1) {
                return first;
            }
        }
        throw ProblemException.invalid(List.of(Violation.ofParameter("schoolYear", "school-year")));
    }
}
