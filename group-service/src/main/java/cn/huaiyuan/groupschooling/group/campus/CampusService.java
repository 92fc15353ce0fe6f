package cn.huaiyuan.groupschooling.group.campus;

import cn.huaiyuan.groupschooling.kit.calendar.Today;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.group.unit.UnitView;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Reads campuses and the units on them. */
@ApplicationScoped
class CampusService {
    @Inject
    Campuses campuses;
    @Inject
    Today today;

    /** @param asOf null for today */
    CampusView get(String campusCode, LocalDate asOf) {
        return views(campuses.of(campusCode).stream().toList(), today.or(asOf)).stream().findFirst()
                .orElseThrow(() -> ProblemException.notFound("campus"));
    }

    Page<CampusView> list(Campuses.CampusFilter filter, PageRequest page) {
        var day = today.or(filter.asOf(), page);
        return campuses.list(filter, day, page).mapAll(found -> views(found, day));
    }

    /** One query for the units of the whole page. A campus whose last unit has just been voided is left out. */
    private List<CampusView> views(List<Unit> firsts, LocalDate day) {
        var codes = firsts.stream().map(Unit::campusCode).toList();
        var units = campuses.unitsOf(codes).stream().collect(Collectors.groupingBy(Unit::campusCode,
                Collectors.mapping(unit -> CampusView.OnCampus.of(UnitView.of(unit, day)), Collectors.toList())));
        return codes.stream().filter(units::containsKey).map(code -> CampusView.of(code, units.get(code), day))
                .toList();
    }
}
