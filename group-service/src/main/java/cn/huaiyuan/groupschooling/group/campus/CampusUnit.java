package cn.huaiyuan.groupschooling.group.campus;

import cn.huaiyuan.groupschooling.group.period.Life;
import cn.huaiyuan.groupschooling.group.unit.Stage;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.group.unit.UnitView;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit on a campus, as it was on a day. */
@Schema(name = "CampusUnit")
record CampusUnit(UUID id, @Schema(examples = "3134000001-C01-J") String unitCode, Stage stage,
        @Schema(description = "Its kind on `asOf`") Unit.Kind kind,
        @Schema(description = "The school it is a part of on `asOf`; the first or last one where it does not exist then", examples = "3134000001") String schoolCode,
        @Schema(description = "Name within the group on `asOf`", examples = "校本部") String displayName,
        @Schema(nullable = true, description = "Name it goes by outside on `asOf`") String currentName,
        LocalDate openedOn,
        @Schema(nullable = true, description = "First day on which it no longer exists") LocalDate closedOn) {

    static CampusUnit of(UnitView unit) {
        return new CampusUnit(unit.id(), unit.unitCode(), unit.stage(), unit.kind(), unit.schoolCode(),
                unit.displayName(), unit.currentName(), unit.openedOn(), unit.closedOn());
    }

    Life life() {
        return new Life(openedOn, closedOn);
    }
}
