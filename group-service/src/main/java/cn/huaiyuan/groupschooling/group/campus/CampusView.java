package cn.huaiyuan.groupschooling.group.campus;

import cn.huaiyuan.groupschooling.group.period.Life;
import cn.huaiyuan.groupschooling.group.unit.Stage;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.group.unit.UnitView;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A campus as callers see it: the units on it that they reach, and what follows from these.
 *
 * @param schoolCodes more than one if a split of a school has divided the campus
 */
@Schema(name = "Campus")
record CampusView(@Schema(examples = "3134000001-C01") String campusCode, LocalDate asOf,
        @Schema(description = "Codes of the schools that these units are a part of on `asOf`. If none of the units exists then, those of the units that ended last; before the first opens, those of the first", examples = "[\"3134000001\"]") List<String> schoolCodes,
        @Schema(description = "The day on which the first of these units opened") LocalDate openedOn,
        @Schema(nullable = true, description = "First day on which none of these units exists any more") LocalDate closedOn,
        @Schema(description = "All its units that the caller reaches, including closed ones, by code") List<OnCampus> units) {

    /** @param units at least one */
    static CampusView of(String campusCode, List<OnCampus> units, LocalDate asOf) {
        var lives = units.stream().map(OnCampus::life).toList();
        var relevant = CampusRules.relevant(lives, asOf);
        var schools = units.stream().filter(unit -> relevant.test(unit.life())).map(OnCampus::schoolCode).distinct()
                .sorted().toList();
        var life = CampusRules.life(lives);
        return new CampusView(campusCode, asOf, schools, life.from(), life.until(), units);
    }

    /** A unit on the campus, as it was on the day. */
    @Schema(name = "CampusUnit")
    record OnCampus(UUID id, @Schema(examples = "3134000001-C01-J") String unitCode, Stage stage,
            @Schema(description = "Its kind on `asOf`") Unit.Kind kind,
            @Schema(description = "The school it is a part of on `asOf`; its first or last one if it does not exist then", examples = "3134000001") String schoolCode,
            @Schema(description = "Name within the group on `asOf`", examples = "校本部") String displayName,
            @Schema(nullable = true, description = "Its public name on `asOf`") String currentName,
            LocalDate openedOn,
            @Schema(nullable = true, description = "First day on which it no longer exists") LocalDate closedOn) {

        static OnCampus of(UnitView unit) {
            return new OnCampus(unit.id(), unit.unitCode(), unit.stage(), unit.kind(), unit.schoolCode(),
                    unit.displayName(), unit.currentName(), unit.openedOn(), unit.closedOn());
        }

        Life life() {
            return new Life(openedOn, closedOn);
        }
    }
}
