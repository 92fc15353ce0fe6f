package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.group.period.Period;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A suspension as it comes in, goes out and stands in events. */
@Schema(name = "Suspension")
public record SuspensionPeriod(@NotNull LocalDate validFrom,
        @Schema(nullable = true, description = "Last day, inclusive; null while it lasts") LocalDate validTo) {

    Period period() {
        return new Period(validFrom, validTo);
    }

    static List<SuspensionPeriod> sorted(List<Period> periods) {
        return periods.stream().sorted(Comparator.comparing(Period::from))
                .map(period -> new SuspensionPeriod(period.from(), period.to())).toList();
    }
}
