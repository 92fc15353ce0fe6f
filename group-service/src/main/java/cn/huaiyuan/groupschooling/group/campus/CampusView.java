package cn.huaiyuan.groupschooling.group.campus;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A campus as callers see it: the units on it that they reach, and what follows from those.
 *
 * @param schoolCodes more than one where a school was split and gave a part of the campus away
 * @param closedOn    the first day on which none of its units exists any more; null while one does
 */
@Schema(name = "Campus")
record CampusView(@Schema(examples = "3134000001-C01") String campusCode, LocalDate asOf,
        @Schema(description = "Codes of the schools that these units are a part of on `asOf`; where none of them exists then, of those that ended last, and before the first opens, of that one", examples = "[\"3134000001\"]") List<String> schoolCodes,
        @Schema(description = "The day on which the first of these units opened") LocalDate openedOn,
        @Schema(nullable = true, description = "First day on which none of these units exists any more") LocalDate closedOn,
        @Schema(description = "All its units that the caller reaches, those that are closed too, by code") List<CampusUnit> units) {

    /** @param units at least one */
    static CampusView of(String campusCode, List<CampusUnit> units, LocalDate asOf) {
        var lives = units.stream().map(CampusUnit::life).toList();
        var telling = CampusRules.telling(lives, asOf);
        var schools = units.stream().filter(unit -> telling.test(unit.life())).map(CampusUnit::schoolCode).distinct()
                .sorted().toList();
        var life = CampusRules.life(lives);
        return new CampusView(campusCode, asOf, schools, life.from(), life.until(), units);
    }
}
