package cn.huaiyuan.groupschooling.group.educationgroup;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The unit that leads a group (总校) on a day.
 *
 * @param validFrom first day of that membership
 */
@Schema(name = "Headquarters")
public record Headquarters(UUID unitId, @Schema(examples = "3134000001-C01-J") String unitCode,
        @Schema(description = "First day of the membership by which it is headquarters on `asOf`") LocalDate validFrom) {
}
